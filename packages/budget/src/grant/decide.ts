import type { EventOf } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { approvalOnRecord, type MinutesContext } from '../shared/cite-minute.ts'
import { legToWire } from '../shared/leg.ts'
import type { ReceiveSpecificGrant } from './commands.ts'
import { SpecificGrantReceived } from './events.ts'
import type { GrantRefusal } from './refusals.ts'
import { refuseGrant } from './rules.ts'

/** What receiving a grant reads besides the year's own stream: the rules, and the minutes of whoever acts. */
export interface GrantContext extends MinutesContext {
  readonly rules: RulesState
}

/** Raises both sides of the budget by a grant. */
export const receiveSpecificGrant = (
  command: ReceiveSpecificGrant,
  state: BudgetYear,
  context: GrantContext,
): Either<GrantRefusal, readonly EventOf<typeof SpecificGrantReceived>[]> => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const refusal = refuseGrant({ state, effectiveOn, data })
  if (refusal !== null) return left(refusal)
  const subject = { kind: 'budget', reference: data.financialYear } as const
  const onRecord = approvalOnRecord(context, command, data.decision, subject)
  if (isLeft(onRecord)) return onRecord
  const legs = data.legs.map(legToWire)
  return right([SpecificGrantReceived.of(effectiveOn, { ...data, legs, onRecord: onRecord.right })])
}
