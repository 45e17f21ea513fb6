import type { EventStore } from '@coflyfr/core'
import { isColumnsState } from '@coflyfr/reports'
import type { AuditedLedger, KeptState } from './audited-ledger.ts'

/** The last signed checkpoint is kept among the kept states of a store, under a name that no report has. */
const innerName = 'signed-checkpoint'
const innerVersion = 1

/**
 * Keeps the last signed checkpoint inside the ledger, so that even a lone copy of the file has one. It proves no more
 * than a checkpoint kept elsewhere: whoever changes the file can change it too.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { keepInnerCheckpoint, readInnerCheckpoint } from '@coflyfr/audit'
 * import { memoryStore } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await keepInnerCheckpoint(store, { size: 0, note: 'as signed\n' })
 * assert.equal(await readInnerCheckpoint(store), 'as signed\n')
 * ```
 */
export const keepInnerCheckpoint = (
  store: Pick<EventStore, 'saveSnapshot'>,
  { size, note }: { readonly size: number; readonly note: string },
): Promise<void> =>
  store.saveSnapshot(innerName, innerVersion, { position: size - 1, state: Buffer.from(note) })

/**
 * The last signed checkpoint that the ledger itself holds; null for none.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { readInnerCheckpoint } from '@coflyfr/audit'
 * import { memoryStore } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * assert.equal(await readInnerCheckpoint(store), null)
 * ```
 */
export const readInnerCheckpoint = async (
  store: Pick<EventStore, 'loadSnapshot'>,
): Promise<string | null> => {
  const kept = await store.loadSnapshot(innerName, innerVersion)
  return kept === null ? null : Buffer.from(kept.state).toString('utf8')
}

/** The kept states that reports made. */
export const reportStates = (ledger: Pick<AuditedLedger, 'keptStates'>): readonly KeptState[] =>
  ledger.keptStates().filter((state) => state.name !== innerName && !isColumnsState(state))
