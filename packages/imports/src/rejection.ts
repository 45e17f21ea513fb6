/** Why a row of the file was rejected: the place, what was found there, and the rule that it breaks. */
export interface Rejection {
  /** Physical line of the file that the row begins on, from 1; the row number of a sheet. */
  readonly line: number
  /** The header of the column; null where the fault is in the whole row. */
  readonly column: string | null
  /** What was found there; null where there was nothing. */
  readonly value: string | null
  readonly rule: string
}
