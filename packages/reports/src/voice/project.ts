import type { EventOf, Placed, PlainDate, Projection } from '@coflyfr/core'
import {
  type EngagementEvent,
  EngagementRecorded,
  ResponseRecorded,
} from '@coflyfr/outcomes/events'

type Recorded = EventOf<typeof EngagementRecorded>['data']
/** What became of something that was said. */
export type Outcome = EventOf<typeof ResponseRecorded>['data']['outcome']

/** What became of one thing that was said. */
interface Response {
  readonly outcome: Outcome
  readonly response: string
  readonly on: PlainDate
  /** The day of the first answer, whatever was answered since. */
  readonly firstOn: PlainDate
}

/** One time that children, young people or families were heard; the latest response to each thing said stands. */
export interface Engagement extends Recorded {
  /** By reference of what was said. */
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

/** Folds what was said and what changed because of it. */
export const voiceProjection: Projection<VoiceState, EngagementEvent> = {
  name: 'voice',
  version: 2,
  types: [EngagementRecorded.type, ResponseRecorded.type],
  initialState: () => new Map(),
  evolve,
}
