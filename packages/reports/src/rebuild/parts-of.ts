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

/** Writing a state down, hashing and storing it takes such a share of folding it. The thread that asks stores those of all. */
const storingShare = 1 / 7

/** Reports by the pass in which they are folded. */
interface ReportParts {
  /** The largest first. */
  readonly parts: readonly (readonly AnyReport[])[]
  /** Whether another thread is to take the largest, because the one that asks has more to do besides than another has to begin. */
  readonly isLargestElsewhere: boolean
}

/** Divides reports into those that are folded in one pass each: as many parts as there are hands, or a multiple of it. */
export const partsOf = async (
  store: EventStore,
  reports: readonly AnyReport[],
  { upTo, hands, bytesOfStart }: PartsAsked,
): Promise<ReportParts> => {
  if (reports.length <= 1 || upTo < 0) return { parts: [reports], isLargestElsewhere: false }
  const bytes = await bytesOfTypes(store, upTo)
  const bytesOf = (type: string): number => bytes.get(type) ?? 0
  const folds = reports.map((report) => ({ report, types: report.begin().types }))
  const folded = folds.flatMap(({ types }) => types).reduce((sum, type) => sum + bytesOf(type), 0)
  const rounds = Math.max(1, Math.ceil(folded / bytesAtOnce))
  const moreElsewhere = bytesOfStart - storingShare * folded
  const parts = evenParts(folds, bytesOf, {
    count: rounds * hands,
    begun: Math.abs(moreElsewhere),
  })
  return {
    parts: parts.map((part) => part.map(({ report }) => report)),
    isLargestElsewhere: moreElsewhere < 0,
  }
}
