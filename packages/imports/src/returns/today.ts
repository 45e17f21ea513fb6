import { type PlainDate, plainDate } from '@coflyfr/core'

/** The day on which something is imported. */
export const todayOf = ({ clock }: { readonly clock: () => number }): PlainDate =>
  plainDate(new Date(clock() / 1000).toISOString().slice(0, 'yyyy-mm-dd'.length))
