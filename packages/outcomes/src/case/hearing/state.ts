import type { HearingEvent } from './events.ts'

/** References of the times that a child was heard, or was not. */
export type Hearings = readonly string[]

/** Folds one event about how a child was heard. */
export const evolveHearings = (hearings: Hearings, { data }: HearingEvent): Hearings => [
  ...hearings,
  data.voice,
]
