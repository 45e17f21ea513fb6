import { addDays, type EventOf, type Recorded } from '@coflyfr/core'
import type { CallIn, DecisionOnRecord, DecisionRegister } from '../rules/decision-register.ts'
import type {
  CallInConcluded,
  DecisionCalledIn,
  DecisionRecorded,
  DecisionTookEffect,
} from './events.ts'

/** What changes a body's register. */
export type RegisterEvent =
  | EventOf<typeof DecisionRecorded>
  | EventOf<typeof DecisionCalledIn>
  | EventOf<typeof CallInConcluded>
  | EventOf<typeof DecisionTookEffect>

/** A decision that takes effect without waiting has no call-in: one that is exempt, or was never subject to it. */
const callInOf = ({ data, effectiveOn }: EventOf<typeof DecisionRecorded>): CallIn | null => {
  const { callInEndsOn, subjectToCallIn = false, urgentExemption, decidedOn } = data
  if (urgentExemption !== undefined) return null
  if (callInEndsOn === undefined && !subjectToCallIn) return null
  const endsOn = callInEndsOn ?? addDays(effectiveOn, -1)
  return { standing: 'may-be-called-in', endsOn, inEffectFrom: effectiveOn, on: decidedOn }
}

const recorded = (event: EventOf<typeof DecisionRecorded>): DecisionOnRecord => {
  const { verb, decidedOn, subject = null } = event.data
  const callIn = callInOf(event)
  return { verb, decidedOn, subject, ...(callIn === null ? {} : { callIn }) }
}

const changed = (callIn: CallIn, event: Recorded<RegisterEvent>): CallIn => {
  const { effectiveOn: on } = event
  switch (event.type) {
    case 'DecisionRecorded':
      return callIn
    case 'DecisionCalledIn':
      return { ...callIn, standing: 'called-in', on }
    case 'CallInConcluded': {
      const { conclusion } = event.data
      return { ...callIn, standing: conclusion === 'stands' ? 'stands' : 'sent-back', on }
    }
    case 'DecisionTookEffect':
      return { ...callIn, inEffectFrom: on }
  }
}

/** Enters a decision in its body's register, or what became of its call-in. */
export const recordDecision = (
  register: DecisionRegister,
  event: Recorded<RegisterEvent>,
): DecisionRegister => {
  const { reference } = event.data
  if (event.type === 'DecisionRecorded') return new Map(register).set(reference, recorded(event))
  const known = register.get(reference)
  if (known?.callIn === undefined) return register
  return new Map(register).set(reference, { ...known, callIn: changed(known.callIn, event) })
}
