import type {
  Actor,
  Instant,
  JsonValue,
  PlainDate,
  Recorded,
  StreamName,
  StreamRevision,
} from '@coflyfr/core'
import { contextOfText } from './context-column.ts'
import { dateOfNumber } from './date-column.ts'
import type { Names } from './names.ts'
import { type PlacedRow, placedColumns } from './placed-row.ts'
import type { ReadWhole } from './whole-reader.ts'

/** An event without what hardly anybody asks who decides its command again, as {@link sharedColumns} select it. */
export type SharedRow = readonly [
  ...narrow: PlacedRow,
  actorId: number,
  commandId: string,
  commandHash: string,
  correlationId: string | null,
  causationId: string | null,
  context: string | null,
]

/** What the events of a share are made of. */
export const sharedColumns = `${placedColumns},
  actor_id, command_id, lower(hex(command_hash)), correlation_id, causation_id, context`

/**
 * An event of a share of the streams. A case keeps its facts as long as the share is gone through: the fewer texts one has,
 * the less there is to be moved about. Its id, and when it was recorded, are read where somebody asks for them.
 */
export class SharedEvent implements Recorded {
  readonly type: string
  readonly schemaVersion: number
  readonly effectiveOn: PlainDate
  readonly data: JsonValue
  readonly actor: Actor
  readonly commandId: string
  readonly commandHash: string
  readonly correlationId: string
  readonly causationId: string | null
  readonly context: readonly StreamRevision[]
  readonly stream: StreamName
  readonly revision: number
  readonly position: number
  private readonly readWhole: ReadWhole

  constructor(names: Names, readWhole: ReadWhole, row: SharedRow) {
    this.type = names.type(row[3])
    this.schemaVersion = row[4]
    this.effectiveOn = dateOfNumber(row[5])
    this.data = JSON.parse(row[6])
    this.actor = names.actor(row[7])
    this.commandId = row[8]
    this.commandHash = row[9]
    this.correlationId = row[10] ?? row[8]
    this.causationId = row[11]
    this.context = contextOfText(row[12])
    this.stream = names.stream(row[1])
    this.revision = row[2]
    this.position = row[0]
    this.readWhole = readWhole
  }

  get id(): string {
    return this.readWhole(this.position).id
  }

  get recordedAt(): Instant {
    return this.readWhole(this.position).recordedAt
  }
}
