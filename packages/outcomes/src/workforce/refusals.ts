import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-in-order.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'

/** The day's establishment is not known. */
export interface NoEstablishment {
  readonly tag: 'NoEstablishment'
  readonly service: string
  readonly on: PlainDate
}

/** No cohort of that reference started. */
export interface NoSuchCohort {
  readonly tag: 'NoSuchCohort'
  readonly service: string
  readonly cohort: string
}

/** The day's position was recorded; give a `correctionReason` to replace it. */
export interface PositionExists {
  readonly tag: 'PositionExists'
  readonly service: string
  readonly on: PlainDate
}

/** There is no position of that day to correct. */
export interface NoSuchPosition {
  readonly tag: 'NoSuchPosition'
  readonly service: string
  readonly on: PlainDate
}

/** The position is about a day after the one it is recorded for. */
export interface PositionInFuture {
  readonly tag: 'PositionInFuture'
  readonly on: PlainDate
  readonly effectiveOn: PlainDate
}

/** Social workers are part of those in post. */
export interface MoreSocialWorkersThanInPost {
  readonly tag: 'MoreSocialWorkersThanInPost'
  readonly socialWorkerFte: string
  readonly inPostFte: string
}

/** More of a cohort would have qualified or left than are still in training. */
export interface MoreThanInTraining {
  readonly tag: 'MoreThanInTraining'
  readonly cohort: string
  readonly inTraining: number
  readonly asked: number
}

/** Why a command about a workforce is refused; each command gives the first that applies, in this order. */
export type WorkforceRefusal =
  | RoleNotAllowed
  | NoSuchCohort
  | DatedBeforePreviousStep
  | DuplicateReference<'cohort'>
  | NoEstablishment
  | PositionExists
  | NoSuchPosition
  | PositionInFuture
  | MoreSocialWorkersThanInPost
  | MoreThanInTraining
