import { type Data, type Fact, pence } from './facts.ts'
import { type Head, keyOf, linesOf } from './heads.ts'

/** Where a head stands in the reports of a year. */
export interface Place {
  readonly directorate: string
  readonly service: string
}

/** A budget line of a year. */
export interface Line extends Place, Head {
  readonly kind: string
  readonly fund: string
  readonly amount: bigint
}

/** The year's lines as Council approved them; none where it has not. */
export const linesOfYear = (
  log: readonly Fact[],
  facts: readonly Fact[],
  year: string,
): readonly Line[] =>
  facts
    .filter(({ type, data }) => type === 'BudgetApproved' && data.financialYear === year)
    .flatMap((fact) => linesOf(log, fact))
    .map((line) => ({ ...line, amount: pence(line.amount) }))

const nowhere: Place = { directorate: 'unbudgeted', service: 'unbudgeted' }

/** Changes of the chart in the order in which they take effect (C3). */
const charts = (facts: readonly Fact[]): readonly Fact[] =>
  facts
    .filter(({ type }) => type === 'ChartOfAccountsSet')
    .sort((one, two) => one.effectiveOn.localeCompare(two.effectiveOn))

/** The chart's latest word on a cost centre. */
export const chartPlace = (facts: readonly Fact[], costCentre: string): Place | undefined =>
  charts(facts)
    .flatMap(({ data }) => data.costCentres as readonly Data[])
    .findLast((one) => one.costCentre === costCentre)

/** The head's line in the budget of whichever year was approved last. */
const budgeted = (facts: readonly Fact[], head: Head): Line | undefined =>
  facts
    .filter(({ type }) => type === 'BudgetApproved')
    .flatMap(({ data }) => data.lines as readonly Line[])
    .findLast((one) => keyOf(one) === keyOf(head))

/**
 * Reports put a head where the chart has its cost centre, else where Council budgeted it, in that year or in another one,
 * else under `unbudgeted`.
 */
export const placeOf = (facts: readonly Fact[], lines: readonly Line[], head: Head): Place => {
  const charted = chartPlace(facts, head.costCentre)
  const isOwn = (one: Head) => keyOf(one) === keyOf(head)
  const { directorate, service } = charted ?? lines.find(isOwn) ?? budgeted(facts, head) ?? nowhere
  return { directorate, service }
}

/** A head's kind of money: as budgeted, that year or another one, else as the chart says of its subjective, else spending. */
export const kindOf = (facts: readonly Fact[], lines: readonly Line[], head: Head): string => {
  const charted = charts(facts)
    .flatMap(({ data }) => data.subjectives as readonly Data[])
    .findLast((one) => one.subjective === head.subjective)
  const line = lines.find((one) => keyOf(one) === keyOf(head)) ?? budgeted(facts, head)
  return line?.kind ?? charted?.kind ?? 'expenditure'
}
