import type { PlainDate } from '@coflyfr/core'
import { type Decision, type DecisionsState, keyOf } from './state.ts'

/** Whether a decision is in effect on a day, or what it waits for. */
export type Effect = 'in-effect' | 'not-yet' | 'may-be-called-in' | 'called-in' | 'sent-back'

/** What a decision must say for there to be an effect to wait for. */
const effective: ReadonlySet<string> = new Set(['approved', 'agreed', 'endorsed'])

/** From when a decision is in effect: null while its call-in goes on, and for one that it sent back. */
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

/** How a decision stands on a day: null for one that nothing can follow, such as a noting. */
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
