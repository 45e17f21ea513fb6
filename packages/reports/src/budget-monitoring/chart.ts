import type { ChartOfAccountsSet } from '@coflyfr/budget/events'
import type { EventOf, PlainDate } from '@coflyfr/core'

/** Directorate and service of a cost centre in the chart of accounts, from a day on. */
interface MappedCostCentre {
  readonly on: PlainDate
  readonly directorate: string
  readonly service: string
}

/** Whether a subjective is expenditure or income in the chart of accounts, from a day on. */
interface MappedSubjective {
  readonly on: PlainDate
  readonly kind: Kind
}

/** Whether a line is expenditure or income. */
export type Kind = 'expenditure' | 'income'

/** The chart of accounts: the latest mapping of each code. */
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

/** Takes the mappings of an event; of two mappings of one code, the one with the later day counts. */
export const foldChart = (
  { costCentres, subjectives }: Chart,
  { data, effectiveOn: on }: EventOf<typeof ChartOfAccountsSet>,
): void => {
  for (const { costCentre, directorate, service } of data.costCentres)
    put(costCentres, costCentre, { on, directorate, service })
  for (const { subjective, kind } of data.subjectives) put(subjectives, subjective, { on, kind })
}
