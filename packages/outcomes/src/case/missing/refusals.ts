import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { EndsBeforeStart } from '../ends.ts'

/** The case has no missing episode with that reference. */
export interface NoSuchMissingEpisode {
  readonly tag: 'NoSuchMissingEpisode'
  readonly missing: string
}

/** The child has already come back from that episode. */
export interface MissingEpisodeHasEnded {
  readonly tag: 'MissingEpisodeHasEnded'
  readonly missing: string
  readonly endedOn: PlainDate
}

/** Two missing episodes of the child would overlap (SSDA903, rule 574). */
export interface MissingEpisodesOverlap {
  readonly tag: 'MissingEpisodesOverlap'
  readonly code: '574'
  readonly missing: string
  readonly other: string
}

/** Why a command about a missing child is refused, in order of precedence. */
export type MissingRefusal =
  | NoSuchMissingEpisode
  | MissingEpisodeHasEnded
  | DuplicateReference<'missing'>
  | EndsBeforeStart
  | DatedBeforePreviousStep
  | MissingEpisodesOverlap
