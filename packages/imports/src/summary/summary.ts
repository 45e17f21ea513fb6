import type { PoundsText } from '@coflyfr/money'
import type { Rejection } from '../rejection.ts'
import type { StatedTotal } from '../row/stated-total.ts'

/** How many rows had one outcome, and the sum of their amounts; a row whose amount cannot be read adds nothing. */
export interface OutcomeTotal {
  readonly rows: number
  readonly amount: PoundsText
}

/**
 * What became of a file: each of its rows has exactly one of the four outcomes. The control total is compared with all
 * rows but the filtered ones.
 */
export interface ImportSummary {
  readonly rowsRead: number
  readonly imported: OutcomeTotal
  readonly duplicate: OutcomeTotal
  readonly rejected: OutcomeTotal
  readonly filtered: OutcomeTotal
  /**
   * For virements, whose legs sum to zero: the amounts of the receiving legs by outcome, that is, what they move. Null
   * for other kinds.
   */
  readonly moved: {
    readonly imported: PoundsText
    readonly duplicate: PoundsText
    readonly rejected: PoundsText
    readonly filtered: PoundsText
  } | null
  /** Null where the map gives none. */
  readonly controlTotal: {
    readonly expected: PoundsText
    readonly actual: PoundsText
    readonly agrees: boolean
  } | null
  /** The first ones; all of them are passed on during the import. */
  readonly rejections: readonly Rejection[]
  /** The first stated totals that their parts do not add up to. */
  readonly stated: readonly StatedTotal[]
}
