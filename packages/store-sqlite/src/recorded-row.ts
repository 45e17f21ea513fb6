import {
  instantOfMicroseconds,
  type JsonValue,
  type Recorded,
  type StreamName,
} from '@coflyfr/core'
import { uuidOfHex } from './columns.ts'
import { contextOfText } from './context-column.ts'
import { dateOfNumber } from './date-column.ts'
import type { Names } from './names.ts'
import { type PlacedRow, placedColumns } from './placed-row.ts'

/** The row of an event with its whole envelope; see {@link recordedColumns}. */
export type RecordedRow = readonly [
  ...narrow: PlacedRow,
  recordedAt: number,
  actorId: number,
  idHex: string,
  commandId: string,
  commandHash: string,
  correlationId: string | null,
  causationId: string | null,
  context: string | null,
]

/** The columns of a whole event. The engine makes the hex: fetching a text costs a third of fetching a byte array. */
export const recordedColumns = `${placedColumns},
  recorded_at, actor_id, lower(hex(events.id)), command_id, lower(hex(command_hash)), correlation_id, causation_id, context`

/** The event of a row, as every store returns it. */
export const recordedOf = (names: Names, row: RecordedRow): Recorded =>
  recordedIn(names.stream(row[1]), names, row)

/** The same for a stream whose name is known, without looking the name up. */
export const recordedIn = (stream: StreamName, names: Names, row: RecordedRow): Recorded => {
  const commandId = row[10]
  return {
    type: names.type(row[3]),
    schemaVersion: row[4],
    effectiveOn: dateOfNumber(row[5]),
    data: JSON.parse(row[6]) as JsonValue,
    id: uuidOfHex(row[9]),
    actor: names.actor(row[8]),
    commandId,
    commandHash: row[11],
    correlationId: row[12] ?? commandId,
    causationId: row[13],
    context: contextOfText(row[14]),
    stream,
    revision: row[2],
    position: row[0],
    recordedAt: instantOfMicroseconds(row[7]),
  }
}
