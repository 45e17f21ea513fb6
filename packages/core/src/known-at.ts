import type { EventStore } from './event-store.ts'
import type { Instant } from './instant.ts'

/** A point in what the ledger knew: the position of the last event counted, and when it was recorded. */
export interface KnownAt {
  /** -1 before the first event. */
  readonly position: number
  readonly recordedAt: Instant | null
}

/** A known-at was asked for that the log has not reached. */
export class BeyondHead extends RangeError {
  override readonly name = 'BeyondHead'
}

const recordedAtOf = async (store: EventStore, position: number): Promise<Instant | null> => {
  for await (const batch of store.readAll({ after: position - 1, upTo: position })) {
    for (const event of batch) return event.recordedAt
  }
  return null
}

/**
 * Resolves a known-at, given as a position (counted in), as an instant (the longest prefix recorded by then) or not at
 * all (the head); throws {@link BeyondHead} for a position beyond the head.
 */
export const resolveKnownAt = async (
  store: EventStore,
  knownAt: Instant | number | null,
): Promise<KnownAt> => {
  const { size, recordedAt } = await store.head()
  if (knownAt === null) return { position: size - 1, recordedAt }
  const position = typeof knownAt === 'number' ? knownAt : await store.positionAt(knownAt)
  if (position >= size) {
    throw new BeyondHead(
      `Cannot read as known at position ${position}: the ledger ends at position ${size - 1}`,
    )
  }
  return { position, recordedAt: position < 0 ? null : await recordedAtOf(store, position) }
}
