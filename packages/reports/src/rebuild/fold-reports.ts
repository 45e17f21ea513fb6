import { type EventStore, foldTogether } from '@coflyfr/core'
import type { AnyReport } from '../any-report.ts'

/**
 * Folds some reports in one pass through the log up to a position: the bytes of each state as it is kept.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger } from '@coflyfr/core'
 * import { foldReports, reports } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const states = await foldReports(store, [...reports.values()], 0)
 * assert.equal(states.length, reports.size)
 * ```
 */
export const foldReports = async (
  store: EventStore,
  reports: readonly Pick<AnyReport, 'begin'>[],
  upTo: number,
): Promise<readonly Uint8Array[]> => {
  const folds = reports.map((report) => report.begin())
  await foldTogether(store, folds, upTo)
  return folds.map(({ kept }) => kept())
}
