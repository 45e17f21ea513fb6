import type { EventStore } from '@coflyfr/core'
import type { AnyReport } from '../any-report.ts'
import { bytesOfTypes } from './bytes-of-types.ts'
import { evenParts } from './even-parts.ts'

/** How many threads fold, and how far. */
export interface PartsAsked {
  /** Position of the last event to fold. */
  readonly upTo: number
  /** How many threads fold, including this one. */
  readonly hands: number
  /** The time another thread takes to start, as the bytes of data that this one folds meanwhile. */
  readonly bytesOfStart: number
}

/** The most data folded into states that are in memory together, unless each thread has only one. */
const bytesAtOnce = 1_000_000_000

/**
 * Encoding, hashing and storing a state takes this share of folding it. The asking thread stores the states of all
 * threads.
 */
const storingShare = 1 / 7

/** Reports grouped by the pass in which they are folded. */
interface ReportParts {
  /** The largest first. */
  readonly parts: readonly (readonly AnyReport[])[]
  /**
   * Whether another thread should take the largest part, because storing costs the asking thread more than starting
   * costs another.
   */
  readonly isLargestElsewhere: boolean
}

/** Divides reports into parts, each folded in one pass: at most as many as there are threads, or a multiple of that. */
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
