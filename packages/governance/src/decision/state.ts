import { type Recorded, withEntry } from '@coflyfr/core'
import type { DecisionRegister } from '../rules/decision-register.ts'
import type { DecisionEvent } from './events.ts'
import { recordDecision } from './register.ts'

/** What was put before a body, by meeting, and what it decided, by reference of the minute. */
export interface DecisionState {
  readonly itemsByMeeting: ReadonlyMap<string, readonly string[]>
  readonly register: DecisionRegister
  /** The item that a decision was made on, by reference of the minute. */
  readonly itemsByReference: ReadonlyMap<string, string>
}

/** Nothing tabled, nothing decided. */
export const initialDecisions = (): DecisionState => ({
  itemsByMeeting: new Map(),
  register: new Map(),
  itemsByReference: new Map(),
})

/** What an event adds to the items and decisions; noting adds to neither. */
export const evolveDecisions = (
  state: DecisionState,
  event: Recorded<DecisionEvent>,
): DecisionState => {
  switch (event.type) {
    case 'ItemTabled': {
      const { meeting, item } = event.data
      const items = [...(state.itemsByMeeting.get(meeting) ?? []), item]
      return { ...state, itemsByMeeting: withEntry(state.itemsByMeeting, meeting, items) }
    }
    case 'DecisionRecorded': {
      const { reference, item } = event.data
      const itemsByReference = withEntry(state.itemsByReference, reference, item)
      return { ...state, itemsByReference, register: recordDecision(state.register, event) }
    }
    case 'DecisionCalledIn':
    case 'CallInConcluded':
    case 'DecisionTookEffect':
      return { ...state, register: recordDecision(state.register, event) }
    case 'ItemReferred':
    case 'ReportNoted':
      return state
  }
}
