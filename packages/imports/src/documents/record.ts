import type { JsonValue } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'

/** The fields that a row gives its command, in the command's own form; empty ones are left out. */
export type RecordValues = Readonly<Record<string, JsonValue>>

/** One row of a file of any kind but actuals. */
export interface FileRecord {
  readonly line: number
  readonly amount: Pence | null
  readonly values: RecordValues
}
