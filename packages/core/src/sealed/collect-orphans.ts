import { isLeft } from 'fp-ts/lib/Either.js'
import type { EventStore } from '../event-store.ts'
import { eventsOfAppend } from '../events-of-append.ts'
import { instantOfMicroseconds } from '../instant.ts'
import type { Sealed } from './sealed.ts'
import type { Unsettled, Vault } from './vault.ts'

/** How long a value may wait in the vault for its event: a day, in microseconds. Longer than any writer is held up. */
export const orphanAgeMicroseconds = 86_400_000_000

/** How many values were looked for in the log, and what became of them. */
export interface CollectedOrphans {
  readonly settled: number
  readonly discarded: number
  /** Nobody can say yet what became of their commands: they stay. */
  readonly unknown: number
}

/**
 * Forgets what a crash between vault and log left behind: values older than a day whose command did not reach the log,
 * and never will, or reached it with other digests. A value whose command's outcome is unknown stays.
 *
 * @param now microseconds since 1970
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { randomBytes } from 'node:crypto'
 * import { collectOrphans, memoryStore, memoryVault } from '@coflyfr/core'
 *
 * const clock = () => 1
 * const store = memoryStore({ origin: 'council.example/ledger', clock })
 * const vault = memoryVault({ clock, random: randomBytes })
 * assert.deepEqual(await collectOrphans(vault, store, clock()), { settled: 0, discarded: 0, unknown: 0 })
 * ```
 */
export const collectOrphans = async (
  vault: Vault,
  store: EventStore,
  now: number,
): Promise<CollectedOrphans> => {
  const before = instantOfMicroseconds(Math.max(0, now - orphanAgeMicroseconds))
  const found = { settled: 0, discarded: 0, unknown: 0 }
  for (const unsettled of await vault.unsettled(before)) {
    const inLog = await sealedInLog(store, unsettled)
    if (inLog === null) {
      found.unknown += unsettled.sealed.length
      continue
    }
    const settled = unsettled.sealed.filter(({ sealed }) => inLog.includes(sealed))
    const discarded = unsettled.sealed.filter(({ sealed }) => !inLog.includes(sealed))
    await put(vault.settle, settled)
    await put(vault.discard, discarded)
    found.settled += settled.length
    found.discarded += discarded.length
  }
  return found
}

const put = async (
  write: (sealed: readonly Sealed[]) => Promise<void>,
  sealed: readonly Sealed[],
): Promise<void> => {
  if (sealed.length > 0) await write(sealed)
}

/** The text of the events that the command led to, in which a digest of theirs stands; null where nobody can say. */
const sealedInLog = async (
  store: EventStore,
  { stream, commandId, commandHash }: Unsettled,
): Promise<string | null> => {
  const found = await store.settle(stream, commandId, commandHash)()
  if (isLeft(found)) return found.left.tag === 'OutcomeUnknown' ? null : ''
  if (found.right === null) return ''
  const events = await eventsOfAppend(store, found.right)
  return JSON.stringify(events.map(({ data }) => data))
}
