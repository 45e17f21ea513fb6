import type { EventStore } from '@coflyfr/core'
import { survivingKey } from '../subject/surviving-key.ts'
import { followMerges } from './follow-merges.ts'

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
export const keysOfPerson = async (store: EventStore, subject: string): Promise<KeysOfPerson> =>
  keysIn((await followMerges()(store)).into, subject)

/** Every key of the person who has, or had, this one. */
export const keysIn = (into: ReadonlyMap<string, string>, subject: string): KeysOfPerson => {
  const own = survivingKey(into, subject)
  const merged = [...into.keys()].filter((key) => key !== own && survivingKey(into, key) === own)
  return { own, merged: merged.sort() }
}
