import type { PlainDate } from '@coflyfr/core'

/** The end is dated before the beginning. */
export interface EndsBeforeStart {
  readonly tag: 'EndsBeforeStart'
  readonly reference: string
  readonly startedOn: PlainDate
  readonly endedOn: PlainDate
}

/** An end recorded together with its beginning needs both a date and a reason, or neither. */
export interface EndIncomplete {
  readonly tag: 'EndIncomplete'
  readonly reference: string
}

/** Refuses an end before the beginning. */
export const endsAfterStart = (
  reference: string,
  startedOn: PlainDate,
  endedOn: PlainDate | undefined,
): EndsBeforeStart | null =>
  endedOn !== undefined && endedOn < startedOn
    ? { tag: 'EndsBeforeStart', reference, startedOn, endedOn }
    : null

/** Refuses the date of an end without its reason, and the reason without the date. */
export const endComplete = (
  reference: string,
  endedOn: PlainDate | undefined,
  reason: string | undefined,
): EndIncomplete | null =>
  (endedOn === undefined) === (reason === undefined) ? null : { tag: 'EndIncomplete', reference }
