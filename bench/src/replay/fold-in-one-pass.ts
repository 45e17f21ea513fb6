import { type Placed, resolveKnownAt } from '@coflyfr/core'
import type { ReportSource } from '@coflyfr/reports'
import { type FoldedReport, typesOf } from './report-folds.ts'

/** One pass through a log. */
export interface Pass {
  readonly reports: readonly FoldedReport[]
  /** Position of the last event. */
  readonly upTo: number
  /** What is done with each event before any report is given it. */
  readonly read?: (event: Placed) => Placed
}

/** One scan of the log that feeds several reports, as each would be folded alone. */
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
