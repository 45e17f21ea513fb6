import type { PlainDate } from '@coflyfr/core'
import type { ClockMark } from '../../clock/clock-mark.ts'
import type { EpisodeWire } from '../looked-after/episode-wire.ts'

/** What clocks need to know of an episode. */
export interface ClockEpisode
  extends Pick<
    EpisodeWire,
    'period' | 'episode' | 'startedOn' | 'reason' | 'legalStatus' | 'placementType'
  > {
  /** Null while the child is looked after, or where another episode follows. */
  readonly periodEndedOn: PlainDate | null
}

/** A fact that becomes a mark only together with others, such as a contact that turned out to be a report. */
export type RawFact = { readonly on: PlainDate } & (
  | { readonly fact: 'report-taken'; readonly contact: string }
  | { readonly fact: 'born'; readonly month: string }
  | { readonly fact: 'assessment-begun'; readonly referral: string; readonly assessment: string }
  | { readonly fact: 'assessment-ended'; readonly assessment: string }
  | { readonly fact: 'discussion-held'; readonly discussion: string }
  | { readonly fact: 'discussion-followed'; readonly enquiry: string; readonly discussion: string }
  | { readonly fact: 'review-held'; readonly period: string }
  | { readonly fact: 'episodes'; readonly episodes: readonly ClockEpisode[] }
  | { readonly fact: 'period-ended'; readonly episode: string }
  | { readonly fact: 'approved-temporarily'; readonly episode: string }
  | { readonly fact: 'approval-ended'; readonly episode: string }
)

/** What a clock needs of an event of a case. */
export type ClockFact = ClockMark | RawFact

/** The facts of one kind, in the order of recording. */
export const factsOf = <Kind extends RawFact['fact']>(
  facts: readonly ClockFact[],
  kind: Kind,
): readonly Extract<RawFact, { readonly fact: Kind }>[] =>
  facts.filter(
    (one): one is Extract<RawFact, { readonly fact: Kind }> => 'fact' in one && one.fact === kind,
  )
