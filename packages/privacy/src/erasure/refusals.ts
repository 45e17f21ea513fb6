import type { PlainDate } from '@coflyfr/core'
import type { ErasureStatus } from './state.ts'

/** Nobody has requested an erasure of this person under that reference. */
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

/** The key was not merged with the person's: it belongs to somebody else and is not destroyed. */
export interface KeyOfAnother {
  readonly tag: 'KeyOfAnother'
  readonly subject: string
  readonly key: string
}

/** Keys that were merged with the person's are missing from the command, so nobody would check them for holds. */
export interface KeysLeftOut {
  readonly tag: 'KeysLeftOut'
  readonly subject: string
  readonly keys: readonly string[]
}

/** A legal hold on one of the person's keys, or a moratorium over a class of their record, forbids destroying it. */
export interface UnderLegalHold {
  readonly tag: 'UnderLegalHold'
  readonly subject: string
  readonly holds: readonly string[]
}

/** Someone has asked to see the records and has not been answered yet. Nothing is erased until they have. */
export interface AccessRequestIsOpen {
  readonly tag: 'AccessRequestIsOpen'
  readonly subject: string
  readonly request: string
}

/**
 * The event that the schedule counts from is not on record, or not for one of the record classes of the person's cases,
 * so it is not known whether the record may be destroyed.
 */
export interface RetentionNotCounted {
  readonly tag: 'RetentionNotCounted'
  readonly subject: string
  readonly on: PlainDate
}

/**
 * The record must be kept longer: its retention period, by what was recorded or by the person's cases, had not ended on
 * the day on which the erasure was approved.
 */
export interface RetentionNotEnded {
  readonly tag: 'RetentionNotEnded'
  readonly subject: string
  readonly recordClass: string
  readonly dueOn: PlainDate
  readonly approvedOn: PlainDate
}

/** No claim to erasure by this person was upheld. */
export interface NoUpheldClaim {
  readonly tag: 'NoUpheldClaim'
  readonly subject: string
}
