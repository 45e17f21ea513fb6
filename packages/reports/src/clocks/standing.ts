/**
 * The state of a clock: `open` up to its last day, `overdue` after it, met in time or late, `stopped` by an event that
 * ends it, `missed` if that came too late, `undetermined` if the bank holidays up to its end are not published.
 */
export const standings = [
  'open',
  'overdue',
  'met',
  'met-late',
  'stopped',
  'missed',
  'undetermined',
] as const

/** One of {@link standings}. */
export type Standing = (typeof standings)[number]
