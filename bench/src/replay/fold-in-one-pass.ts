import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import type { EventStore } from '@coflyfr/core'
import { type FoldedReport, typesOf } from './report-folds.ts'

/** One scan of the log that feeds several reports; up to a position where one is given. */
export const foldInOnePass = async (
  store: EventStore,
  reports: readonly FoldedReport[],
  upTo?: number,
): Promise<readonly unknown[]> => {
  const types = typesOf(reports)
  const folds = reports.map((report) => ({ types: report.types, ...report.begin() }))
  const takers = new Map(
    types.map((type) => [type, folds.filter((fold) => fold.types.includes(type))]),
  )
  for await (const batch of store.scan(upTo === undefined ? { types } : { types, upTo })) {
    for (const event of batch) {
      for (const fold of takers.get(event.type)!) fold.take(event)
    }
  }
  return folds.map(({ state }) => state())
}

/** Tells states apart: two that were folded alike have the same one. */
export const digestOfStates = (states: readonly unknown[]): string =>
  createHash('sha256').update(serialize(states)).digest('hex').slice(0, 16)
