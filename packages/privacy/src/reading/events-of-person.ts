import { type EventStore, type Recorded, streamName } from '@coflyfr/core'

/**
 * Every event about a person under any of their keys, in the order in which it took effect: those of their own record
 * and case, and those of other streams that name a key of theirs. Nothing is opened.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger } from '@coflyfr/core'
 * import { eventsOfPerson } from '@coflyfr/privacy'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * assert.deepEqual(await eventsOfPerson(store, ['7f3a9b21']), [])
 * ```
 */
export const eventsOfPerson = async (
  store: EventStore,
  keys: readonly string[],
): Promise<readonly Recorded[]> => {
  const own = new Set<string>(
    keys.flatMap((key) => [streamName('privacy', key), streamName('case', key)]),
  )
  const quoted = keys.map((key) => JSON.stringify(key))
  const isTheirs = ({ stream, data }: Recorded): boolean => {
    if (own.has(stream)) return true
    const text = JSON.stringify(data)
    return quoted.some((key) => text.includes(key))
  }
  const found: Recorded[] = []
  for await (const batch of store.readAll()) found.push(...batch.filter(isTheirs))
  return found.sort(inOrder)
}

const inOrder = (one: Recorded, other: Recorded): number => {
  if (one.effectiveOn === other.effectiveOn) return one.position - other.position
  return one.effectiveOn < other.effectiveOn ? -1 : 1
}
