import { type Instant, instant, type PlainDate } from '@coflyfr/core'

/** The last moment of the day on which the papers of a meeting go out: what is known by then is in its pack. */
export const papersInstant = (papersOn: PlainDate): Instant =>
  instant(`${papersOn}T23:59:59.999999Z`)
