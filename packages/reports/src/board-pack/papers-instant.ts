import { type Instant, instant, type PlainDate } from '@coflyfr/core'

/** The last moment of the day on which a meeting's papers go out; its pack holds what is known by then. */
export const papersInstant = (papersOn: PlainDate): Instant =>
  instant(`${papersOn}T23:59:59.999999Z`)
