import type { Fold } from './begin-fold.ts'
import type { EventStore } from './event-store.ts'

/** A fold of any state. */
type AnyFold = Pick<Fold<unknown>, 'types' | 'take'>

/**
 * Feeds several folds in one pass through the log, from its beginning up to a position, so that each event is read and
 * parsed once.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { beginFold, foldTogether, ledgerEvents, memoryStore, openLedger } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const counting = (type: string) => beginFold(ledgerEvents, {
 *   name: type, version: 1, types: [type], initialState: () => 0, evolve: (count: number) => count + 1,
 * }, 0)
 * const folds = [counting('LedgerOpened'), counting('HistoryClosed')]
 * await foldTogether(store, folds, 0)
 * assert.deepEqual(folds.map(({ state }) => state()), [1, 0])
 * ```
 */
export const foldTogether = async (
  store: EventStore,
  folds: readonly AnyFold[],
  upTo: number,
): Promise<void> => {
  const takers = new Map<string, AnyFold[]>()
  for (const fold of folds)
    for (const type of fold.types) takers.set(type, [...(takers.get(type) ?? []), fold])
  if (upTo < 0) return
  for await (const batch of store.scan({ types: [...takers.keys()], upTo }))
    for (const event of batch) for (const fold of takers.get(event.type) ?? []) fold.take(event)
}
