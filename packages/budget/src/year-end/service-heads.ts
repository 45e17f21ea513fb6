import { type ContextSource, contextSource, type PlainDate, streamName } from '@coflyfr/core'
import type { BudgetLine } from '../approval/state.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { type ChartEvent, ChartOfAccountsSet } from '../chart/events.ts'
import { type Head, headKey } from '../shared/leg.ts'

/** The service of each cost centre by the chart of accounts, with the day from which it is mapped there. */
export type ChartServices = ReadonlyMap<
  string,
  { readonly on: PlainDate; readonly service: string }
>

/** Of two mappings of a cost centre the later one holds, as in reports. */
const withMappings = (
  services: ChartServices,
  { data, effectiveOn: on }: ChartEvent,
): ChartServices => {
  const mapped = new Map(services)
  for (const { costCentre, service } of data.costCentres) {
    const known = mapped.get(costCentre)
    if (known === undefined || known.on <= on) mapped.set(costCentre, { on, service })
  }
  return mapped
}

/** Where the chart puts cost centres, as context of ending a year: what is spent outside the budget belongs somewhere. */
export const chartServicesSource = (): ContextSource<ChartServices> =>
  contextSource<ChartServices, ChartEvent>({
    name: 'chart-services',
    stream: streamName('chart'),
    events: [ChartOfAccountsSet],
    initialState: () => new Map(),
    evolve: withMappings,
  })

/** The service of each cost centre that the budget has under one service alone. */
const budgetServices = (lines: Iterable<BudgetLine>): ReadonlyMap<string, string | null> => {
  const services = new Map<string, string | null>()
  for (const { costCentre, service } of lines) {
    const known = services.get(costCentre)
    services.set(costCentre, known === undefined || known === service ? service : null)
  }
  return services
}

/**
 * The service to whose revenue a head belongs. A budgeted head belongs where the approved budget has it; a later change of
 * the chart moves no money. An unbudgeted head belongs where the chart puts its cost centre, else to the one service that has
 * the cost centre in the budget. Null for capital, and if none of these says.
 */
export const serviceOfHead = (
  { budget }: Pick<BudgetYear, 'budget'>,
  chart: ChartServices,
): ((head: Head) => string | null) => {
  const lines = budget?.lines ?? new Map<string, BudgetLine>()
  const byCostCentre = budgetServices(lines.values())
  return (head) => {
    const line = lines.get(headKey(head))
    if (line !== undefined) return line.fund === 'revenue' ? line.service : null
    return chart.get(head.costCentre)?.service ?? byCostCentre.get(head.costCentre) ?? null
  }
}
