import type { JsonValue, Placed, PlainDate, StreamName } from '@coflyfr/core'
import { dateOfNumber } from './date-column.ts'
import type { Names } from './names.ts'

/** The row of an event in the narrow form; see {@link placedColumns}. */
export type PlacedRow = readonly [
  position: number,
  streamId: number,
  revision: number,
  typeId: number,
  schemaVersion: number,
  effectiveOn: number,
  data: string,
]

/** The columns of an event in the narrow form. Those of a whole event begin with them. */
export const placedColumns =
  'position, stream_id, revision, type_id, schema_version, effective_on, data'

/**
 * An event in the narrow form: only `data` is parsed, all other texts are shared. It is a class, because V8 may start to
 * allocate the objects of a literal in the old space once enough of them have survived collections, and their parsed
 * data with them. Reading a million events then took half as much time again, and twice the memory.
 */
class PlacedEvent implements Placed {
  readonly type: string
  readonly schemaVersion: number
  readonly effectiveOn: PlainDate
  readonly data: JsonValue
  readonly stream: StreamName
  readonly revision: number
  readonly position: number

  constructor(names: Names, row: PlacedRow) {
    this.type = names.type(row[3])
    this.schemaVersion = row[4]
    this.effectiveOn = dateOfNumber(row[5])
    this.data = JSON.parse(row[6])
    this.stream = names.stream(row[1])
    this.revision = row[2]
    this.position = row[0]
  }
}

/** The event of a row in the narrow form. */
export const placedOf = (names: Names, row: PlacedRow): Placed => new PlacedEvent(names, row)
