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

/** The row of an event without what deciding its command again rarely needs; see {@link sharedColumns}. */
export type SharedRow = readonly [
  ...narrow: PlacedRow,
  actorId: number,
  commandId: string,
  correlationId: string | null,
  causationId: string | null,
  context: string | null,
]

/** Reads from the row of an event what was left out. */
export interface ReadMore {
  readonly commandHash: (position: number) => string
  readonly whole: ReadWhole
}

/** The columns of the events of a share. */
export const sharedColumns = `${placedColumns},
  actor_id, command_id, correlation_id, causation_id, context`

/**
 * An event of a share of the streams. The facts of a case stay in memory while its share is audited, so that every text
 * left out saves the garbage collector work. The id, the command hash and the recorded time are read only when asked
 * for: an audit needs the hash only in appends of several events, to check that all have the same.
 */
export class SharedEvent implements Recorded {
  readonly type: string
  readonly schemaVersion: number
  readonly effectiveOn: PlainDate
  readonly data: JsonValue
  readonly actor: Actor
  readonly commandId: string
  readonly correlationId: string
  readonly causationId: string | null
  readonly context: readonly StreamRevision[]
  readonly stream: StreamName
  readonly revision: number
  readonly position: number
  private readonly more: ReadMore

  constructor(names: Names, more: ReadMore, row: SharedRow) {
    this.type = names.type(row[3])
    this.schemaVersion = row[4]
    this.effectiveOn = dateOfNumber(row[5])
    this.data = JSON.parse(row[6])
    this.actor = names.actor(row[7])
    this.commandId = row[8]
    this.correlationId = row[9] ?? row[8]
    this.causationId = row[10]
    this.context = contextOfText(row[11])
    this.stream = names.stream(row[1])
    this.revision = row[2]
    this.position = row[0]
    this.more = more
  }

  get id(): string {
    return this.more.whole(this.position).id
  }

  get commandHash(): string {
    return this.more.commandHash(this.position)
  }

  get recordedAt(): Instant {
    return this.more.whole(this.position).recordedAt
  }
}
