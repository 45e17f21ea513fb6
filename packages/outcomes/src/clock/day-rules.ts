import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/**
 * Which day a limit is counted from: the start is day 0 (the usual rule), the start is day 1, or day 0 is the first
 * working day from the start on.
 */
export const StartDay = oneOf('day-0', 'day-1', 'next-working-day')

/**
 * Which working day is due where a limit in days, weeks or months ends on none. `previous` for a duty that nothing in
 * its provision extends: it is due before, and still lawful on the limit's own last day. `next` where the provision says
 * that it is extended.
 */
export const NonWorkingDay = oneOf('previous', 'next')

/** See {@link StartDay}. */
export type StartDay = t.TypeOf<typeof StartDay>
/** See {@link NonWorkingDay}. */
export type NonWorkingDay = t.TypeOf<typeof NonWorkingDay>
