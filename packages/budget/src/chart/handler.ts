import { type CommandHandler, eventCatalogue, streamName } from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { decidedBy } from '../shared/decided-by.ts'
import type { SetChartOfAccounts } from './commands.ts'
import { type ChartContext, setChartOfAccounts } from './decide.ts'
import { type ChartEvent, ChartOfAccountsSet } from './events.ts'
import type { ChartRefusal } from './refusals.ts'
import { type ChartState, initialChart } from './state.ts'

const { decide, rationale } = decidedBy(setChartOfAccounts)

/** Carries out `SetChartOfAccounts` on the stream `chart`. */
export const chartHandler: CommandHandler<
  SetChartOfAccounts,
  ChartState,
  ChartEvent,
  ChartContext,
  ChartRefusal
> = {
  name: 'chart',
  decider: { initialState: initialChart, evolve: initialChart, decide },
  events: eventCatalogue(ChartOfAccountsSet),
  streamOf: () => streamName('chart'),
  contextOf: () => ({ rules: rulesSource() }),
  rationale,
}
