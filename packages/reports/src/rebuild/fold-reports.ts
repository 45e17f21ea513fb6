import { type EventStore, foldTogether } from '@coflyfr/core'
import type { AnyReport } from '../any-report.ts'

/** Folds some reports in one pass through the log up to a position: the bytes of each state as it is kept. */
export const foldReports = async (
  store: EventStore,
  reports: readonly Pick<AnyReport, 'begin'>[],
  upTo: number,
): Promise<readonly Uint8Array[]> => {
  const folds = reports.map((report) => report.begin())
  await foldTogether(store, folds, upTo)
  return folds.map(({ kept }) => kept())
}
