import { exactObject, MonthText, oneOf } from '@coflyfr/core'

/** A child's birth: its month, never its day; for the unborn the month in which it is expected. */
export const Birth = exactObject('birth', { status: oneOf('expected', 'born'), month: MonthText })
