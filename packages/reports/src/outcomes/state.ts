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

/** A fact of a case. Where somebody was quoted, it holds only a digest, as the log does, and no report reads that. */
export type Fact = CountedEvent

/** A fact of one type. */
export type FactOf<Type extends Fact['type']> = Extract<Fact, { readonly type: Type }>

/** What the report needs from a version of a scale. */
export type Scale = Pick<EventOf<typeof ScaleDefined>['data'], 'name' | 'direction'>

/** Everything that the report needs from the log. */
export interface OutcomesState {
  /** By case, then by revision in its stream, so that a voided fact can be removed. */
  readonly cases: Map<string, Map<number, Fact>>
  /** By {@link scaleKey}. */
  readonly scales: Map<string, Scale>
  /** They give the time limit for offering an advocate. */
  timescales: TimescalesState
}

/** The key of a version of a scale. */
export const scaleKey = ({
  scale,
  version,
}: {
  readonly scale: string
  readonly version: number
}): string => `${scale}/${version}`
