import { type Data, type Fact, pence, yearAfter } from './facts.ts'
import { type Head, keyOf, linesOf } from './heads.ts'

/** The place of a head in the reports of a year. */
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

/** The year's lines as Council approved them; none without an approved budget. */
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

/** The latest entry of the chart for a cost centre. */
export const chartPlace = (facts: readonly Fact[], costCentre: string): Place | undefined =>
  charts(facts)
    .flatMap(({ data }) => data.costCentres as readonly Data[])
    .findLast((one) => one.costCentre === costCentre)

/** The line of a head in that year's budget, else in last year's. */
export const lineOf = (facts: readonly Fact[], year: string, head: Head): Line | undefined =>
  [year, yearAfter(year, -1)]
    .flatMap((one) => linesOfYear(facts, facts, one))
    .find((one) => keyOf(one) === keyOf(head))

/**
 * Reports put a head where the chart has its cost centre, else where Council budgeted it, in that year or the last,
 * else under `unbudgeted`.
 */
export const placeOf = (facts: readonly Fact[], year: string, head: Head): Place => {
  const charted = chartPlace(facts, head.costCentre)
  const { directorate, service } = charted ?? lineOf(facts, year, head) ?? nowhere
  return { directorate, service }
}

/** The directorate that the chart gives a service in which nothing is budgeted. */
export const directorateOf = (facts: readonly Fact[], service: string): string => {
  const mapped = charts(facts).flatMap(({ data }) => data.costCentres as readonly Data[])
  const centres = new Set(mapped.map(({ costCentre }) => String(costCentre)))
  const places = [...centres].map((costCentre) => chartPlace(facts, costCentre))
  return places.find((place) => place?.service === service)?.directorate ?? nowhere.directorate
}

/**
 * The kind of a head: as budgeted that year or the last, else as the chart says of its subjective, else expenditure.
 */
export const kindOf = (facts: readonly Fact[], year: string, head: Head): string => {
  const charted = charts(facts)
    .flatMap(({ data }) => data.subjectives as readonly Data[])
    .findLast((one) => one.subjective === head.subjective)
  return lineOf(facts, year, head)?.kind ?? charted?.kind ?? 'expenditure'
}
