import type { FinancialYear, PlainDate } from '@coflyfr/core'
import type { SamePersonTwice } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { EndsBeforeStart } from '../ends.ts'
import type { EpisodeHasEnded, NoSuchEpisode, NoSuchPeriod } from '../looked-after/refusals.ts'
import type { CostNotChecked, NoSuchPanel, PanelDidNotSupport } from '../panel/refusals.ts'
import type { SeenAloneUnseen } from '../seen.ts'

/** The child was not looked after on that day. */
export interface NotLookedAfterThen {
  readonly tag: 'NotLookedAfterThen'
  readonly on: PlainDate
}

/** The child was not registered on that day. */
export interface NotRegisteredThen {
  readonly tag: 'NotRegisteredThen'
  readonly on: PlainDate
}

/** The case has no pathway plan with that reference. */
export interface NoSuchPathwayPlan {
  readonly tag: 'NoSuchPathwayPlan'
  readonly plan: string
}

/** The cost of the placement is below zero. */
export interface CostIsNegative {
  readonly tag: 'CostIsNegative'
  readonly weeklyCost: string
}

/** The budget ledger has no such commitment to carry the cost of the placement. */
export interface NoSuchCommitment {
  readonly tag: 'NoSuchCommitment'
  readonly financialYear: FinancialYear
  /** As the name of its stream has it. */
  readonly service: string
  readonly reference: string
}

/** The short break is longer than four weeks. */
export interface ShortBreakTooLong {
  readonly tag: 'ShortBreakTooLong'
  readonly shortBreak: string
  readonly days: number
  readonly daysMax: number
}

/** Two short breaks of the child would overlap. */
export interface ShortBreaksOverlap {
  readonly tag: 'ShortBreaksOverlap'
  readonly shortBreak: string
  readonly other: string
}

/** The child would have more than 120 days of short breaks in twelve months. */
export interface ShortBreaksTooMany {
  readonly tag: 'ShortBreaksTooMany'
  readonly from: PlainDate
  readonly days: number
  readonly daysMax: number
}

/** Why a command about the care of a child is refused, in order of precedence. */
export type CareRefusal =
  | NoSuchPeriod
  | NoSuchEpisode
  | NoSuchPathwayPlan
  | DuplicateReference<'plan' | 'review' | 'visit' | 'short-break'>
  | NotLookedAfterThen
  | NotRegisteredThen
  | EpisodeHasEnded
  | DatedBeforePreviousStep
  | SeenAloneUnseen
  | CostIsNegative
  | SamePersonTwice
  | NoSuchPanel
  | PanelDidNotSupport
  | CostNotChecked
  | NoSuchCommitment
  | EndsBeforeStart
  | ShortBreakTooLong
  | ShortBreaksOverlap
  | ShortBreaksTooMany
