import type { PoundsText } from '@coflyfr/money'
import type { Rejection } from '../rejection.ts'
import type { StatedTotal } from '../row/stated-total.ts'

/** How many rows had one outcome, and the sum of their amounts; a row whose amount cannot be read adds nothing. */
export interface OutcomeTotal {
  readonly rows: number
  readonly amount: PoundsText
}

/**
 * What became of a file: each of its rows is in exactly one of the four outcomes. The control total is held against all
 * rows but those filtered.
 */
export interface ImportSummary {
  readonly rowsRead: number
  readonly imported: OutcomeTotal
  readonly duplicate: OutcomeTotal
  readonly rejected: OutcomeTotal
  readonly filtered: OutcomeTotal
  /**
   * Of virements, whose legs sum to zero: the amounts of the receiving legs by outcome, which is what they move. Null for rows
   * that each are an amount of their own.
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
  /** The first ones; all are handed out while the file is read. */
  readonly rejections: readonly Rejection[]
  /** The first rows whose stated total is not what their parts add up to. */
  readonly stated: readonly StatedTotal[]
}
