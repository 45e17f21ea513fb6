import type { EventStore } from '@coflyfr/core'
import type { AnyReport } from '../any-report.ts'
import { bytesOfTypes } from './bytes-of-types.ts'
import { evenParts } from './even-parts.ts'

/** Who folds, and how far. */
export interface PartsAsked {
  /** Position of the last event. */
  readonly upTo: number
  /** Threads that fold, this one among them. */
  readonly hands: number
  /** What another thread takes to begin, in bytes of data that this one folds meanwhile. */
  readonly bytesOfStart: number
}

/** States that stand in memory together are folded of no more data than this, or are one state for each thread. */
const bytesAtOnce = 1_000_000_000

/** Divides reports into those that are folded in one pass each: as many parts as there are hands, or a multiple of it. */
export const partsOf = async (
  store: EventStore,
  reports: readonly AnyReport[],
  { upTo, hands, bytesOfStart }: PartsAsked,
): Promise<readonly (readonly AnyReport[])[]> => {
  if (reports.length <= 1 || upTo < 0) return [reports]
  const bytes = await bytesOfTypes(store, upTo)
  const bytesOf = (type: string): number => bytes.get(type) ?? 0
  const folds = reports.map((report) => ({ report, types: report.begin().types }))
  const folded = folds.flatMap(({ types }) => types).reduce((sum, type) => sum + bytesOf(type), 0)
  const rounds = Math.max(1, Math.ceil(folded / bytesAtOnce))
  const parts = evenParts(folds, bytesOf, { count: rounds * hands, begun: bytesOfStart })
  return parts.map((part) => part.map(({ report }) => report))
}
