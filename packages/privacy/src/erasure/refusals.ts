import type { PlainDate } from '@coflyfr/core'
import type { ErasureStatus } from './state.ts'

/** Nobody asked for an erasure of this person under that reference. */
export interface NoSuchErasure {
  readonly tag: 'NoSuchErasure'
  readonly erasure: string
}

/** The erasure is not at the step that this command follows. */
export interface ErasureOutOfOrder {
  readonly tag: 'ErasureOutOfOrder'
  readonly erasure: string
  readonly status: ErasureStatus
  readonly expected: readonly ErasureStatus[]
}

/** No approved erasure of this person rests on that decision. */
export interface NoErasureAuthority {
  readonly tag: 'NoErasureAuthority'
  readonly subject: string
  readonly authority: string
}

/** The key was not merged into the person's: it is somebody else's, and stays. */
export interface KeyOfAnother {
  readonly tag: 'KeyOfAnother'
  readonly subject: string
  readonly key: string
}

/** Keys that were merged into the person's are not named, so that nobody would look for holds on them. */
export interface KeysLeftOut {
  readonly tag: 'KeysLeftOut'
  readonly subject: string
  readonly keys: readonly string[]
}

/** Legal holds on any key of the person, or moratoria over the classes of their record, forbid destroying it. */
export interface UnderLegalHold {
  readonly tag: 'UnderLegalHold'
  readonly subject: string
  readonly holds: readonly string[]
}

/** Somebody has asked to see the records and not been answered yet: until then none of them is erased. */
export interface AccessRequestIsOpen {
  readonly tag: 'AccessRequestIsOpen'
  readonly subject: string
  readonly request: string
}

/**
 * What the schedule counts from is not on record, or not for one of the classes that the person's cases put the record in, so
 * nobody can say that the record need not be kept.
 */
export interface RetentionNotCounted {
  readonly tag: 'RetentionNotCounted'
  readonly subject: string
  readonly on: PlainDate
}

/**
 * The record is to be kept longer, by what was recorded or by what the person's cases say: its period had not ended on the
 * day on which the erasure was approved.
 */
export interface RetentionNotEnded {
  readonly tag: 'RetentionNotEnded'
  readonly subject: string
  readonly recordClass: string
  readonly dueOn: PlainDate
  readonly approvedOn: PlainDate
}

/** No claim of this person to erasure was upheld. */
export interface NoUpheldClaim {
  readonly tag: 'NoUpheldClaim'
  readonly subject: string
}
