import { type Data, type Fact, pence, yearAfter } from './facts.ts'
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

/** The head's line in that year's budget, else in that of the year before. */
export const lineOf = (facts: readonly Fact[], year: string, head: Head): Line | undefined =>
  [year, yearAfter(year, -1)]
    .flatMap((one) => linesOfYear(facts, facts, one))
    .find((one) => keyOf(one) === keyOf(head))

/**
 * Reports put a head where the chart has its cost centre, else where Council budgeted it, in that year or in the one before,
 * else under `unbudgeted`.
 */
export const placeOf = (facts: readonly Fact[], year: string, head: Head): Place => {
  const charted = chartPlace(facts, head.costCentre)
  const { directorate, service } = charted ?? lineOf(facts, year, head) ?? nowhere
  return { directorate, service }
}

/** The directorate of a service that nothing is budgeted in, as the chart has it. */
export const directorateOf = (facts: readonly Fact[], service: string): string => {
  const mapped = charts(facts).flatMap(({ data }) => data.costCentres as readonly Data[])
  const centres = new Set(mapped.map(({ costCentre }) => String(costCentre)))
  const places = [...centres].map((costCentre) => chartPlace(facts, costCentre))
  return places.find((place) => place?.service === service)?.directorate ?? nowhere.directorate
}

/** A head's kind of money: as budgeted, that year or the one before, else as the chart says of its subjective, else spending. */
export const kindOf = (facts: readonly Fact[], year: string, head: Head): string => {
  const charted = charts(facts)
    .flatMap(({ data }) => data.subjectives as readonly Data[])
    .findLast((one) => one.subjective === head.subjective)
  return lineOf(facts, year, head)?.kind ?? charted?.kind ?? 'expenditure'
}
