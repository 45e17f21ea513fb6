import type { EventOf } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import type { BudgetYear } from '../budget-year/state.ts'
import { judgeMinute, type MinutesContext } from '../shared/cite-minute.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { after, type Judged, judgeRules, mapJudged } from '../shared/judged.ts'
import { legToWire } from '../shared/leg.ts'
import type { ReceiveSpecificGrant } from './commands.ts'
import { SpecificGrantReceived } from './events.ts'
import type { GrantRefusal } from './refusals.ts'
import { grantRules } from './rules.ts'

/** What receiving a grant reads from other streams: the rules, and the minutes of whoever acts. */
export interface GrantContext extends MinutesContext {
  readonly rules: RulesState
}

/** Raises both sides of the budget by a grant. */
export const receiveSpecificGrant = (
  command: ReceiveSpecificGrant,
  state: BudgetYear,
  context: GrantContext,
): Judged<GrantRefusal, readonly EventOf<typeof SpecificGrantReceived>[]> => {
  const { effectiveOn, data } = command
  const subject = { kind: 'budget', reference: data.financialYear } as const
  const minute = judgeMinute(context, command, data.decision, subject)
  return judgeAct(context.rules, command, () =>
    mapJudged(after(judgeRules(grantRules, { state, effectiveOn, data }), minute), (onRecord) => {
      const received = { ...data, legs: data.legs.map(legToWire), onRecord }
      return [SpecificGrantReceived.of(effectiveOn, received)]
    }),
  )
}
