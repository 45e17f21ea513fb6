import type { JsonValue, Placed } from '@coflyfr/core'
import { dateOfNumber } from './date-column.ts'
import type { Names } from './names.ts'

/** An event in the narrow form, as {@link placedColumns} select it. */
export type PlacedRow = readonly [
  position: number,
  streamId: number,
  revision: number,
  typeId: number,
  schemaVersion: number,
  effectiveOn: number,
  data: string,
]

/** The columns of a narrow event, with which those of a whole one begin. */
export const placedColumns =
  'position, stream_id, revision, type_id, schema_version, effective_on, data'

/** The event of a row in the narrow form: only `data` is parsed, all other texts are shared. */
export const placedOf = (names: Names, row: PlacedRow): Placed => ({
  type: names.type(row[3]),
  schemaVersion: row[4],
  effectiveOn: dateOfNumber(row[5]),
  data: JSON.parse(row[6]) as JsonValue,
  stream: names.stream(row[1]),
  revision: row[2],
  position: row[0],
})
