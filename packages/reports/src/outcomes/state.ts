import type { EventOf } from '@coflyfr/core'
import type {
  AdvocacyEvent,
  HearingEvent,
  InitialConferenceHeld,
  LookedAfterPeriodStarted,
  OutcomeEvent,
  ScaleDefined,
  TimescalesState,
} from '@coflyfr/outcomes/events'

/** The events of a case that the report counts. */
export type CountedEvent =
  | OutcomeEvent
  | AdvocacyEvent
  | HearingEvent
  | EventOf<typeof LookedAfterPeriodStarted>
  | EventOf<typeof InitialConferenceHeld>

/** A fact of a case: of what anybody said it holds a digest, as the log does, and no report reads that. */
export type Fact = CountedEvent

/** One kind of fact. */
export type FactOf<Type extends Fact['type']> = Extract<Fact, { readonly type: Type }>

/** What the report needs of a version of a scale. */
export type Scale = Pick<EventOf<typeof ScaleDefined>['data'], 'name' | 'direction'>

/** Everything that the report needs of the log. */
export interface OutcomesState {
  /** By case, then by place in its stream, so that a fact that is taken back goes. */
  readonly cases: Map<string, Map<number, Fact>>
  /** By {@link scaleKey}. */
  readonly scales: Map<string, Scale>
  /** By when an advocate is offered. */
  timescales: TimescalesState
}

/** Names a version of a scale. */
export const scaleKey = ({
  scale,
  version,
}: {
  readonly scale: string
  readonly version: number
}): string => `${scale}/${version}`
