import type { JsonValue } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'

/** What a row says of its command's fields, as the command writes them; a field that is empty is not there. */
export type RecordValues = Readonly<Record<string, JsonValue>>

/** One row of a file that is no posting. */
export interface FileRecord {
  readonly line: number
  readonly amount: Pence | null
  readonly values: RecordValues
}
