import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { EndsBeforeStart } from '../ends.ts'

/** The case has no allocation with that reference. */
export interface NoSuchAllocation {
  readonly tag: 'NoSuchAllocation'
  readonly allocation: string
}

/** No worker is responsible for the child, so there is nobody to take over from. */
export interface NoOpenAllocation {
  readonly tag: 'NoOpenAllocation'
  readonly case: string
}

/** The allocation has already ended. */
export interface AllocationHasEnded {
  readonly tag: 'AllocationHasEnded'
  readonly allocation: string
  readonly endedOn: PlainDate
}

/** Two workers would be responsible for one child at once (SSDA903, rule SW10). */
export interface AllocationsOverlap {
  readonly tag: 'AllocationsOverlap'
  readonly code: 'SW10'
  readonly allocation: string
  readonly other: string
}

/** Why a command about an allocation is refused, in order of precedence. */
export type AllocationRefusal =
  | NoSuchAllocation
  | NoOpenAllocation
  | AllocationHasEnded
  | DuplicateReference<'allocation'>
  | EndsBeforeStart
  | DatedBeforePreviousStep
  | AllocationsOverlap
