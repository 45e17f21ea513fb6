/** Why a row of the file was not taken: where it stands, what stood there, and the rule that it breaks. */
export interface Rejection {
  /** Physical line of the file that the row begins on, from 1; the row number of a sheet. */
  readonly line: number
  /** The header of the column; null where the whole row is meant. */
  readonly column: string | null
  /** What stood there; null where nothing did. */
  readonly value: string | null
  readonly rule: string
}
