import type { ChartOfAccountsSet } from '@coflyfr/budget/events'
import type { EventOf, PlainDate } from '@coflyfr/core'

/** Where the chart of accounts puts a cost centre, from a day on. */
interface MappedCostCentre {
  readonly on: PlainDate
  readonly directorate: string
  readonly service: string
}

/** What kind of money the chart says a subjective is, from a day on. */
interface MappedSubjective {
  readonly on: PlainDate
  readonly kind: Kind
}

/** Of which kind of money a line is. */
export type Kind = 'expenditure' | 'income'

/** The chart of accounts as the latest mapping of each code has it. */
export interface Chart {
  readonly costCentres: Map<string, MappedCostCentre>
  readonly subjectives: Map<string, MappedSubjective>
}

const put = <Mapped extends { readonly on: PlainDate }>(
  mapped: Map<string, Mapped>,
  code: string,
  next: Mapped,
): void => {
  const known = mapped.get(code)
  if (known === undefined || known.on <= next.on) mapped.set(code, next)
}

/** Maps anew what the event names; of two mappings the one of the later day holds. */
export const foldChart = (
  { costCentres, subjectives }: Chart,
  { data, effectiveOn: on }: EventOf<typeof ChartOfAccountsSet>,
): void => {
  for (const { costCentre, directorate, service } of data.costCentres)
    put(costCentres, costCentre, { on, directorate, service })
  for (const { subjective, kind } of data.subjectives) put(subjectives, subjective, { on, kind })
}
