import type { PlainDate } from '@coflyfr/core'
import { type Decision, type DecisionsState, keyOf } from './state.ts'

/** Whether a decision is in effect on a day, or why it is not. */
export type Effect = 'in-effect' | 'not-yet' | 'may-be-called-in' | 'called-in' | 'sent-back'

/** The verbs of decisions that take effect. */
const effective: ReadonlySet<string> = new Set(['approved', 'agreed', 'endorsed'])

/** The day on which a decision takes effect; null while it is called in, and if the call-in sent it back. */
export const inEffectFrom = (state: DecisionsState, decision: Decision): PlainDate | null => {
  const callIn = state.callIns.get(keyOf(decision.body, decision.reference))
  return callIn === undefined ? decision.effectiveOn : callIn.tookEffectOn
}

const isOpenToCallIn = (
  { callInEndsOn, urgentExemption, subjectToCallIn, effectiveOn }: Decision,
  day: PlainDate,
): boolean => {
  if (urgentExemption !== null) return false
  if (callInEndsOn !== null) return day <= callInEndsOn
  return subjectToCallIn === true && day < effectiveOn
}

/** Whether a decision is in effect on a day; null for one that has no effect, such as a noting. */
export const effectOf = (
  state: DecisionsState,
  decision: Decision,
  day: PlainDate | null,
): Effect | null => {
  const callIn = state.callIns.get(keyOf(decision.body, decision.reference))
  if (callIn !== undefined && callIn.concluded === null) return 'called-in'
  if (callIn !== undefined && callIn.concluded?.conclusion !== 'stands') return 'sent-back'
  if (!effective.has(decision.verb) || day === null) return null
  if (callIn === undefined && isOpenToCallIn(decision, day)) return 'may-be-called-in'
  const from = inEffectFrom(state, decision)
  return from !== null && from <= day ? 'in-effect' : 'not-yet'
}
