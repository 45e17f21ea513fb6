import type { EventStore } from './event-store.ts'
import type { Instant } from './instant.ts'

/** A point in what the ledger knew: the position of the last event counted, and when it was recorded. */
export interface KnownAt {
  /** -1 before the first event. */
  readonly position: number
  readonly recordedAt: Instant | null
}

/**
 * A known-at was asked for that the log has not reached.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { BeyondHead, memoryStore, resolveKnownAt } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await assert.rejects(resolveKnownAt(store, 0), BeyondHead)
 * ```
 */
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
 * all (the head); throws {@link BeyondHead} for a position beyond the head, a RangeError for a number that is no
 * position.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger, resolveKnownAt } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const recordedAt = '1970-01-01T00:00:00.000001Z'
 * assert.deepEqual(await resolveKnownAt(store, null), { position: 0, recordedAt })
 * assert.deepEqual(await resolveKnownAt(store, 0), { position: 0, recordedAt })
 * await assert.rejects(resolveKnownAt(store, 1), RangeError)
 * ```
 */
export const resolveKnownAt = async (
  store: EventStore,
  knownAt: Instant | number | null,
): Promise<KnownAt> => {
  // Before the head is read: a position that others append meanwhile must not lie beyond it.
  const position = typeof knownAt === 'string' ? await store.positionAt(knownAt) : knownAt
  const { size, recordedAt } = await store.head()
  if (position === null) return { position: size - 1, recordedAt }
  if (!Number.isInteger(position) || position < -1) {
    throw new RangeError(`Cannot read as known at position ${position}: it is not a position`)
  }
  if (position >= size) {
    throw new BeyondHead(
      `Cannot read as known at position ${position}: the ledger ends at position ${size - 1}`,
    )
  }
  return { position, recordedAt: position < 0 ? null : await recordedAtOf(store, position) }
}
