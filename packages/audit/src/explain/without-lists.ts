import type { Recorded } from '@coflyfr/core'

/**
 * An event with only the texts, numbers and booleans of its data, so that a batch of postings is not kept just to say who
 * decided or recorded it.
 */
export const withoutLists = (event: Recorded): Recorded => ({
  ...event,
  data: Object.fromEntries(
    Object.entries(event.data ?? {}).filter(([, value]) => typeof value !== 'object'),
  ),
})
