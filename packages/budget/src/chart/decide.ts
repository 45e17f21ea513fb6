import type { RulesState } from '@coflyfr/governance/rules'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { rulesAllowing } from '../shared/authority.ts'
import type { SetChartOfAccounts } from './commands.ts'
import { type ChartEvent, ChartOfAccountsSet } from './events.ts'
import type { ChartRefusal } from './refusals.ts'
import { refuseChart } from './rules.ts'
import type { ChartState } from './state.ts'

/** What setting a chart of accounts reads besides its own stream. */
export interface ChartContext {
  readonly rules: RulesState
}

/** Maps cost centres and subjectives from a day on; what the command does not name stays as it is. */
export const setChartOfAccounts = (
  command: SetChartOfAccounts,
  _state: ChartState,
  context: ChartContext,
): Either<ChartRefusal, readonly ChartEvent[]> => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const refusal = refuseChart(data)
  if (refusal !== null) return left(refusal)
  const { reference, costCentres, subjectives, reason = null } = data
  return right([
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
  ])
}
