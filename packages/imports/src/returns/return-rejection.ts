/** Why a row of a return was rejected. */
export interface ReturnRejection {
  readonly file: string
  /** Physical line that the row begins on, from 1. */
  readonly line: number
  /** The column; null where the fault is in the whole row. */
  readonly column: string | null
  /** What was found there, where it may be shown: never what says who the child is. */
  readonly value: string | null
  readonly rule: string
  /** The validation rule of the collection, such as 501; null for a rule of this ledger. */
  readonly code: string | null
}
