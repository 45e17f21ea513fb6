import type { Recorded } from './envelope.ts'
import type { Appended, EventStore } from './event-store.ts'

/** Reads back the events that an append left in its stream. */
export const eventsOfAppend = async (
  store: EventStore,
  { stream, revision, types }: Appended,
): Promise<readonly Recorded[]> => {
  const events: Recorded[] = []
  const range = { from: revision - types.length + 1, upTo: revision }
  for await (const batch of store.readStream(stream, range)) events.push(...batch)
  return events
}
