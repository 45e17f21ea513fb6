import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { EndIncomplete, EndsBeforeStart } from '../ends.ts'

/** The case has no placement for adoption with that reference. */
export interface NoSuchAdoptionPlacement {
  readonly tag: 'NoSuchAdoptionPlacement'
  readonly placement: string
}

/** The placement for adoption has already ended. */
export interface AdoptionPlacementHasEnded {
  readonly tag: 'AdoptionPlacementHasEnded'
  readonly placement: string
  readonly endedOn: PlainDate
}

/** The child would have two placements for adoption at once. */
export interface AdoptionPlacementsOverlap {
  readonly tag: 'AdoptionPlacementsOverlap'
  readonly placement: string
  readonly other: string
}

/** Why a command about an adoption is refused, in order of precedence. */
export type AdoptionRefusal =
  | NoSuchAdoptionPlacement
  | AdoptionPlacementHasEnded
  | DuplicateReference<'placement'>
  | EndIncomplete
  | EndsBeforeStart
  | DatedBeforePreviousStep
  | AdoptionPlacementsOverlap
