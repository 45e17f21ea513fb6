import type { PlainDate } from '@coflyfr/core'

/** The earlier of two days; null means no limit. */
export const earlierDate = (one: PlainDate | null, other: PlainDate | null): PlainDate | null => {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
