import type { EventStore } from '@coflyfr/core'
import type { Label } from '@coflyfr/reports'

/**
 * Where a report stands in the log of a cluster, on which others write while it is made: the position that it counts up
 * to, and how many events the cluster has behind that by now.
 */
export const standingNote = async (
  store: Pick<EventStore, 'head'>,
  position: number,
): Promise<Label> => {
  const later = (await store.head()).size - 1 - position
  return {
    en: `Counted up to position ${position}; later events on the cluster: ${later}`,
    cy: `Cyfrifwyd hyd at safle ${position}; digwyddiadau diweddarach ar y clwstwr: ${later}`,
  }
}
