import type { EventOf, Placed, PlainDate, Projection } from '@coflyfr/core'
import {
  type EngagementEvent,
  EngagementRecorded,
  ResponseRecorded,
} from '@coflyfr/outcomes/events'

type Recorded = EventOf<typeof EngagementRecorded>['data']
/** What was done about something that was said. */
export type Outcome = EventOf<typeof ResponseRecorded>['data']['outcome']

/** The response to one thing that was said. */
interface Response {
  readonly outcome: Outcome
  readonly response: string
  readonly on: PlainDate
  /** The day of the first response, even if there were more since. */
  readonly firstOn: PlainDate
}

/** An occasion on which children, young people or families were heard, with the latest response to each thing said. */
export interface Engagement extends Recorded {
  /** By the reference of what was said. */
  readonly responses: ReadonlyMap<string, Response>
}

/** Engagements by their id. */
export type VoiceState = Map<string, Engagement>

const respond = (state: VoiceState, event: EventOf<typeof ResponseRecorded>): VoiceState => {
  const { engagement, said, outcome, response } = event.data
  const known = state.get(engagement)
  if (known === undefined) return state
  const on = event.effectiveOn
  const [firstOn = on] = [known.responses.get(said)?.firstOn ?? on, on].sort()
  const responded = [said, { outcome, response, on, firstOn }] as const
  const responses = new Map([...known.responses, responded])
  return state.set(engagement, { ...known, responses })
}

const evolve = (state: VoiceState, event: Placed<EngagementEvent>): VoiceState => {
  switch (event.type) {
    case 'EngagementRecorded':
      return state.set(event.data.engagement, { ...event.data, responses: new Map() })
    case 'ResponseRecorded':
      return respond(state, event)
  }
}

/** Folds what was said and the responses to it. */
export const voiceProjection: Projection<VoiceState, EngagementEvent> = {
  name: 'voice',
  version: 2,
  types: [EngagementRecorded.type, ResponseRecorded.type],
  initialState: () => new Map(),
  evolve,
}
