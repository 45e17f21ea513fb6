import type { EventStore } from '@coflyfr/core'
import { SubjectKeyMerged, SubjectKeyUnmerged } from '../subject/events.ts'
import { survivingKey } from '../subject/surviving-key.ts'

/** Every key of one person. */
export interface KeysOfPerson {
  /** The key that the person has now. */
  readonly own: string
  /** Keys that were merged into it, by themselves or one through another, in order. */
  readonly merged: readonly string[]
}

/**
 * Every key of the person who has, or had, this one. Nothing is opened.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore } from '@coflyfr/core'
 * import { keysOfPerson } from '@coflyfr/privacy'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * assert.deepEqual(await keysOfPerson(store, '7f3a9b21'), { own: '7f3a9b21', merged: [] })
 * ```
 */
export const keysOfPerson = async (store: EventStore, subject: string): Promise<KeysOfPerson> => {
  const into = new Map<string, string>()
  const types = [SubjectKeyMerged.type, SubjectKeyUnmerged.type]
  for await (const batch of store.readAll({ types })) {
    for (const { type, data } of batch) {
      if (type === SubjectKeyMerged.type && SubjectKeyMerged.data.is(data))
        into.set(data.subject, data.into)
      if (type === SubjectKeyUnmerged.type && SubjectKeyUnmerged.data.is(data))
        into.delete(data.subject)
    }
  }
  const own = survivingKey(into, subject)
  const merged = [...into.keys()].filter((key) => key !== own && survivingKey(into, key) === own)
  return { own, merged: merged.sort() }
}
