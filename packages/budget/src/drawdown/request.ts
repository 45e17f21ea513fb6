import { type RulesState, routeOfDrawdown } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import type { BudgetHeads } from '../budget-year/budget-heads-source.ts'
import type { ReserveAccountEvent } from '../reserve-account/evolve.ts'
import { purposeOn } from '../reserve-account/movements.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { type Judged, judgeRules, mapJudged } from '../shared/judged.ts'
import type { RequestDrawdown } from './commands.ts'
import { drawdownContentHash } from './content-hash.ts'
import { DrawdownRequested } from './events.ts'
import type { RequestRefusal } from './refusals.ts'
import { requestRules } from './rules.ts'

/** What asking for a drawdown and posting it read from other streams: the rules, and the heads of the year. */
export interface DrawdownContext {
  readonly rules: RulesState
  readonly heads: BudgetHeads
}

/** Asks for money of a reserve, and holds it. */
export const requestDrawdown = (
  command: RequestDrawdown,
  state: ReserveAccount,
  context: DrawdownContext,
): Judged<RequestRefusal, readonly ReserveAccountEvent[]> => {
  const { effectiveOn, data } = command
  return judgeAct(context.rules, command, (rules) => {
    const judged = judgeRules(requestRules, { state, heads: context.heads, effectiveOn, data })
    const samePurpose = purposeOn(state, effectiveOn) === data.purpose
    return mapJudged(judged, () => [
      DrawdownRequested.of(effectiveOn, {
        ...data,
        amount: formatPounds(data.amount),
        expiresOn: data.expiresOn ?? null,
        contentHash: drawdownContentHash(data),
        route: routeOfDrawdown(rules, { samePurpose }),
      }),
    ])
  })
}
