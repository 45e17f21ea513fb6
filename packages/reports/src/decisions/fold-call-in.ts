import type { EventOf } from '@coflyfr/core'
import type {
  CallInConcluded,
  DecisionCalledIn,
  DecisionTookEffect,
} from '@coflyfr/governance/events'
import { type CallIn, type DecisionsState, keyOf } from './state.ts'

/** An event of the call-in of a decision. */
export type CallInEvent =
  | EventOf<typeof DecisionCalledIn>
  | EventOf<typeof CallInConcluded>
  | EventOf<typeof DecisionTookEffect>

const changed = (known: CallIn | undefined, event: CallInEvent): CallIn | undefined => {
  const { effectiveOn: on } = event
  if (event.type === 'DecisionCalledIn') {
    const { calledInBy, reasons } = event.data
    return { calledInOn: on, calledInBy, reasons, concluded: null, tookEffectOn: null }
  }
  if (known === undefined) return undefined
  return event.type === 'CallInConcluded'
    ? { ...known, concluded: { conclusion: event.data.conclusion, on } }
    : { ...known, tookEffectOn: on }
}

/** Folds the call-in of a decision. */
export const withCallIn = (state: DecisionsState, event: CallInEvent): DecisionsState => {
  const key = keyOf(event.data.body, event.data.reference)
  const callIn = changed(state.callIns.get(key), event)
  if (callIn !== undefined) state.callIns.set(key, callIn)
  return state
}
