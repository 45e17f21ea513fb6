import type { EventStore, Sealed, StreamName } from '@coflyfr/core'
import { ReturnParticularsKept, SubjectKeyMerged, SubjectKeyUnmerged } from '../subject/events.ts'
import { survivingKey } from '../subject/surviving-key.ts'

/** The event that names the latest particulars of a person's return in the vault. */
export interface ParticularsPlace {
  /** The key under which they were sealed. */
  readonly sealedFor: string
  readonly stream: StreamName
  readonly revision: number
  readonly sealed: Sealed
}

/**
 * Where the particulars of each person's statutory return stand, by the key under which the person is counted. Nothing
 * is opened.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore } from '@coflyfr/core'
 * import { placesOfParticulars } from '@coflyfr/privacy'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * assert.equal((await placesOfParticulars(store)).size, 0)
 * ```
 */
export const placesOfParticulars = async (
  store: EventStore,
): Promise<ReadonlyMap<string, ParticularsPlace>> => {
  const places = new Map<string, ParticularsPlace>()
  const merged = new Map<string, string>()
  const types = [ReturnParticularsKept.type, SubjectKeyMerged.type, SubjectKeyUnmerged.type]
  for await (const batch of store.readAll({ types })) {
    for (const { type, data, stream, revision } of batch) {
      if (type === ReturnParticularsKept.type && ReturnParticularsKept.data.is(data))
        places.set(data.subject, {
          sealedFor: data.subject,
          stream,
          revision,
          sealed: data.particulars,
        })
      if (type === SubjectKeyMerged.type && SubjectKeyMerged.data.is(data))
        merged.set(data.subject, data.into)
      if (type === SubjectKeyUnmerged.type && SubjectKeyUnmerged.data.is(data))
        merged.delete(data.subject)
    }
  }
  const counted = [...places].map(([key, place]) => [survivingKey(merged, key), place] as const)
  // What was sealed under the key itself is newer than what came with a merge.
  return new Map([...counted, ...[...places].filter(([key]) => !merged.has(key))])
}
