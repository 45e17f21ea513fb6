import { type Placed, resolveKnownAt } from '@coflyfr/core'
import type { ReportSource } from '@coflyfr/reports'
import { type FoldedReport, typesOf } from './report-folds.ts'

/** One pass through a log. */
export interface Pass {
  readonly reports: readonly FoldedReport[]
  /** Position of the last event. */
  readonly upTo: number
  /** Applied to each event before any report gets it. */
  readonly read?: (event: Placed) => Placed
}

/** Folds several reports in one scan of the log; each gets the state that it would get alone. */
export const foldInOnePass = async (
  source: ReportSource,
  { reports, upTo, read = (event) => event }: Pass,
): Promise<readonly unknown[]> => {
  const types = typesOf(reports)
  const folds = reports.map((report) => ({ types: report.types, ...report.begin() }))
  const takers = new Map(
    types.map((type) => [type, folds.filter((fold) => fold.types.includes(type))]),
  )
  for await (const batch of source.store.scan({ types, upTo })) {
    for (const event of batch) {
      const current = read(event)
      for (const fold of takers.get(event.type)!) fold.take(current)
    }
  }
  const knownAt = await resolveKnownAt(source.store, upTo)
  const states: unknown[] = []
  for (const fold of folds) states.push(await fold.state(source, knownAt))
  return states
}
