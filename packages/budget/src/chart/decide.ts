import type { RulesState } from '@coflyfr/governance/rules'
import { judgeAct } from '../shared/judge-act.ts'
import { type Judged, judgeRules, mapJudged } from '../shared/judged.ts'
import type { SetChartOfAccounts } from './commands.ts'
import { type ChartEvent, ChartOfAccountsSet } from './events.ts'
import type { ChartRefusal } from './refusals.ts'
import { chartRules } from './rules.ts'
import type { ChartState } from './state.ts'

/** What setting a chart of accounts reads from other streams. */
export interface ChartContext {
  readonly rules: RulesState
}

/** Maps cost centres and subjectives from a day on; what the command does not name stays as it is. */
export const setChartOfAccounts = (
  command: SetChartOfAccounts,
  _state: ChartState,
  context: ChartContext,
): Judged<ChartRefusal, readonly ChartEvent[]> => {
  const { effectiveOn, data } = command
  const { reference, costCentres, subjectives, reason = null } = data
  return judgeAct(context.rules, command, () =>
    mapJudged(judgeRules(chartRules, data), () => [
      ChartOfAccountsSet.of(effectiveOn, {
        reference,
        costCentres: costCentres.map(({ name, ...mapped }) => ({ ...mapped, name: name ?? null })),
        subjectives: subjectives.map(({ group, name, ...mapped }) => ({
          ...mapped,
          group: group ?? null,
          name: name ?? null,
        })),
        reason,
      }),
    ]),
  )
}
