import type { EventOf, Placed, PlainDate, Projection } from '@coflyfr/core'
import { type CaseEvent, ContactDecided, ContactReceived } from '@coflyfr/outcomes/events'
import { quarterOf } from '../quarter.ts'

/** What a contact can lead to. */
type ContactOutcome = EventOf<typeof ContactDecided>['data']['outcome']

/** The contacts received in one quarter, counted by outcome; `undecided` while there is none. */
export type Funnel = Map<ContactOutcome | 'undecided', number>

/** Everything that the report needs from the log. */
export interface DemandState {
  /** By the quarter in which the contact was received. */
  readonly funnels: Map<string, Funnel>
  /** The day of receipt of each undecided contact, by case and contact. */
  readonly undecided: Map<string, PlainDate>
}

/** The events that record and decide a contact. */
export type DemandEvent = Extract<
  CaseEvent,
  { readonly type: 'ContactReceived' | 'ContactDecided' }
>

const count = (
  { funnels }: DemandState,
  receivedOn: PlainDate,
  outcome: ContactOutcome | 'undecided',
  by: 1 | -1,
): void => {
  const quarter = quarterOf(receivedOn)
  const funnel: Funnel = funnels.get(quarter) ?? new Map()
  funnels.set(quarter, funnel.set(outcome, (funnel.get(outcome) ?? 0) + by))
}

const evolve = (state: DemandState, event: Placed<DemandEvent>): DemandState => {
  const key = `${event.data.case}/${event.data.contact}`
  switch (event.type) {
    case 'ContactReceived':
      state.undecided.set(key, event.effectiveOn)
      count(state, event.effectiveOn, 'undecided', 1)
      return state
    case 'ContactDecided': {
      const receivedOn = state.undecided.get(key)
      if (receivedOn === undefined) return state
      state.undecided.delete(key)
      count(state, receivedOn, 'undecided', -1)
      count(state, receivedOn, event.data.outcome, 1)
      return state
    }
  }
}

/** Counts contacts by the quarter in which they came in and by outcome. */
export const demandProjection: Projection<DemandState, DemandEvent> = {
  name: 'demand',
  version: 1,
  types: [ContactReceived.type, ContactDecided.type],
  initialState: () => ({ funnels: new Map(), undecided: new Map() }),
  evolve,
}
