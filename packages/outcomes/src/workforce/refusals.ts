import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'

/** No establishment is on record for that day. */
export interface NoEstablishment {
  readonly tag: 'NoEstablishment'
  readonly service: string
  readonly on: PlainDate
}

/** There is no cohort with that reference. */
export interface NoSuchCohort {
  readonly tag: 'NoSuchCohort'
  readonly service: string
  readonly cohort: string
}

/** The day's position is already on record. Give a `correctionReason` to replace it. */
export interface PositionExists {
  readonly tag: 'PositionExists'
  readonly service: string
  readonly on: PlainDate
}

/** There is no position for that day to correct. */
export interface NoSuchPosition {
  readonly tag: 'NoSuchPosition'
  readonly service: string
  readonly on: PlainDate
}

/** The position is for a day after the date of the command. */
export interface PositionInFuture {
  readonly tag: 'PositionInFuture'
  readonly on: PlainDate
  readonly effectiveOn: PlainDate
}

/** There are more social workers than staff in post, although social workers are part of them. */
export interface MoreSocialWorkersThanInPost {
  readonly tag: 'MoreSocialWorkersThanInPost'
  readonly socialWorkerFte: string
  readonly inPostFte: string
}

/** More of the cohort would have qualified or left than are still in training. */
export interface MoreThanInTraining {
  readonly tag: 'MoreThanInTraining'
  readonly cohort: string
  readonly inTraining: number
  readonly asked: number
}

/** A part is larger than its whole. */
export interface PartExceedsWhole {
  readonly tag: 'PartExceedsWhole'
  readonly part: string
  readonly whole: string
}

/** The day's staffing is already on record. Give a `correctionReason` to replace it. */
export interface StaffingExists {
  readonly tag: 'StaffingExists'
  readonly service: string
  readonly on: PlainDate
}

/** There is no staffing for that day to correct. */
export interface NoSuchStaffing {
  readonly tag: 'NoSuchStaffing'
  readonly service: string
  readonly on: PlainDate
}

/** More of the cohort would still be there than had qualified that many years before. */
export interface RetainedMoreThanQualified {
  readonly tag: 'RetainedMoreThanQualified'
  readonly cohort: string
  readonly qualified: number
  readonly retained: number
}

/** There is no vacancy with that reference. */
export interface NoSuchVacancy {
  readonly tag: 'NoSuchVacancy'
  readonly service: string
  readonly vacancy: string
}

/** The vacancy has already been filled or withdrawn. */
export interface VacancyIsClosed {
  readonly tag: 'VacancyIsClosed'
  readonly vacancy: string
  readonly closedOn: PlainDate
}

/** There is no agency cover with that reference. */
export interface NoSuchAgencyCover {
  readonly tag: 'NoSuchAgencyCover'
  readonly service: string
  readonly engagement: string
}

/** The agency cover has already ended. */
export interface AgencyHasEnded {
  readonly tag: 'AgencyHasEnded'
  readonly engagement: string
  readonly endedOn: PlainDate
}

/** Why a command about a workforce is refused; each command gives the first that applies, in this order. */
export type WorkforceRefusal =
  | RoleNotAllowed
  | NoSuchCohort
  | NoSuchVacancy
  | NoSuchAgencyCover
  | DatedBeforePreviousStep
  | DuplicateReference<'cohort' | 'vacancy' | 'engagement'>
  | VacancyIsClosed
  | AgencyHasEnded
  | NoEstablishment
  | PositionExists
  | NoSuchPosition
  | PositionInFuture
  | MoreSocialWorkersThanInPost
  | StaffingExists
  | NoSuchStaffing
  | PartExceedsWhole
  | MoreThanInTraining
  | RetainedMoreThanQualified
