import { type EventStore, foldTogether } from '@coflyfr/core'
import type { AnyReport } from '../any-report.ts'

/**
 * Folds several reports in one pass through the log, up to and including a position, to the bytes of each state as it
 * is kept. Rejects if the store cannot be read.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger } from '@coflyfr/core'
 * import { foldReports, reports } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const [one, other] = await foldReports(store, [...reports.values()].slice(0, 2), 0)
 * assert.ok(one instanceof Uint8Array && other instanceof Uint8Array)
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
