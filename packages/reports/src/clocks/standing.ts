/**
 * How a clock can stand: `open` up to its last day, `overdue` after it, met in time or late, stopped by what ends it,
 * `missed` where that came too late; `undetermined` where nobody has published the bank holidays up to its end.
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
