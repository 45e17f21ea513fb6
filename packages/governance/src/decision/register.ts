import type { EventOf, Recorded } from '@coflyfr/core'
import type { DecisionRegister } from '../rules/decision-register.ts'
import type { DecisionRecorded } from './events.ts'

/** Enters a decision in its body's register. */
export const recordDecision = (
  register: DecisionRegister,
  { data }: Recorded<EventOf<typeof DecisionRecorded>>,
): DecisionRegister => {
  const { reference, verb, decidedOn, subject = null } = data
  return new Map(register).set(reference, { verb, decidedOn, subject })
}
