import type { JsonValue, Placed, PlainDate, StreamName } from '@coflyfr/core'
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

/**
 * An event in the narrow form: only `data` is parsed, all other texts are shared. It is made by a constructor, as V8 may begin to put what a
 * literal makes among the old where enough of it outlived a collection or two, and what is parsed follows it there: to read a
 * million events then took half as much time again, and twice the memory.
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
