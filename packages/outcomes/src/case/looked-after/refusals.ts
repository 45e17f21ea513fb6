import type { FinancialYear, PlainDate } from '@coflyfr/core'
import type { SamePersonTwice } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { NotOnDayOfFact } from '../correction/refusals.ts'
import type { NoSuchPanel, PanelDidNotSupport, PanelWasAboutAnother } from '../panel/refusals.ts'

/** The child has no such period of being looked after, or the episode is part of another one. */
export interface NoSuchPeriod {
  readonly tag: 'NoSuchPeriod'
  readonly period: string
}

/** The period has no episode with that reference. */
export interface NoSuchEpisode {
  readonly tag: 'NoSuchEpisode'
  readonly episode: string
}

/** The episode has already ended. */
export interface EpisodeHasEnded {
  readonly tag: 'EpisodeHasEnded'
  readonly episode: string
  readonly endedOn: PlainDate
}

/** There is no open episode for the new one to end. */
export interface NoOpenEpisode {
  readonly tag: 'NoOpenEpisode'
  readonly case: string
}

/** An episode's end needs both a date and a reason, or neither (SSDA903, rule 148). */
export interface EpisodeEndIncomplete {
  readonly tag: 'EpisodeEndIncomplete'
  readonly code: '148'
  readonly episode: string
}

/** The episode ends before it begins (SSDA903, rule 356). */
export interface EpisodeEndsBeforeStart {
  readonly tag: 'EpisodeEndsBeforeStart'
  readonly code: '356'
  readonly episode: string
  readonly startedOn: PlainDate
  readonly endedOn: PlainDate
}

/** An earlier episode has not ended yet (SSDA903, rule 142). */
export interface EpisodeStillOpen {
  readonly tag: 'EpisodeStillOpen'
  readonly code: '142'
  readonly episode: string
  readonly open: string
}

/** The episode begins before an earlier one ended (SSDA903, rule 501). */
export interface EpisodesOverlap {
  readonly tag: 'EpisodesOverlap'
  readonly code: '501'
  readonly episode: string
  readonly other: string
}

/** The reason for a child's first episode must be S, started to be looked after (SSDA903, rule 357). */
export interface FirstEpisodeNotStart {
  readonly tag: 'FirstEpisodeNotStart'
  readonly code: '357'
  readonly episode: string
}

/**
 * The episode does not begin on the day on which the last one ended, or the last one ended for good (SSDA903, rule
 * 433).
 */
export interface EpisodeDoesNotFollow {
  readonly tag: 'EpisodeDoesNotFollow'
  readonly code: '433'
  readonly episode: string
  readonly startedOn: PlainDate
  readonly previousEndedOn: PlainDate
}

/** A new period cannot begin, because the last episode ended with another to follow (SSDA903, rule 388). */
export interface PeriodHasNotEnded {
  readonly tag: 'PeriodHasNotEnded'
  readonly code: '388'
  readonly period: string
}

/** The child had no open episode at the end of the year before. */
export interface NothingOpenAtYearEnd {
  readonly tag: 'NothingOpenAtYearEnd'
  readonly financialYear: FinancialYear
}

/**
 * The year's first episode does not begin on the same day as the one open at the end of the year before (SSDA903, rule
 * 502).
 */
export interface YearStartDateDiffers {
  readonly tag: 'YearStartDateDiffers'
  readonly code: '502'
  readonly startedOn: PlainDate
  readonly atYearEnd: PlainDate
}

/**
 * A field of the year's first episode differs from the episode open at the end of the year before (SSDA903, rules 503A
 * to 503J).
 */
export interface YearStartDiffers {
  readonly tag: 'YearStartDiffers'
  readonly code: '503A' | '503B' | '503C' | '503D' | '503E' | '503F' | '503G' | '503H' | '503J'
  readonly field: string
  readonly given: string | null
  readonly atYearEnd: string | null
}

/** Why a command about a looked-after child is refused, in order of precedence. */
export type LookedAfterRefusal =
  | NoSuchPeriod
  | NoSuchEpisode
  | EpisodeHasEnded
  | NoOpenEpisode
  | NotOnDayOfFact
  | DuplicateReference<'period' | 'episode'>
  | SamePersonTwice
  | NoSuchPanel
  | PanelWasAboutAnother
  | PanelDidNotSupport
  | DatedBeforePreviousStep
  | EpisodeEndIncomplete
  | EpisodeEndsBeforeStart
  | EpisodeStillOpen
  | EpisodesOverlap
  | FirstEpisodeNotStart
  | EpisodeDoesNotFollow
  | PeriodHasNotEnded
  | NothingOpenAtYearEnd
  | YearStartDateDiffers
  | YearStartDiffers
