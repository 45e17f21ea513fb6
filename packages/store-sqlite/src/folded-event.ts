import type {
  Actor,
  Instant,
  JsonValue,
  PlainDate,
  Recorded,
  StreamName,
  StreamRevision,
} from '@coflyfr/core'
import { dateOfNumber } from './date-column.ts'
import type { Names } from './names.ts'
import type { ReadWhole } from './whole-reader.ts'

/** The row of an event without the columns that folds rarely read; see {@link foldedColumns}. */
export type FoldedRow = readonly [
  position: number,
  revision: number,
  typeId: number,
  schemaVersion: number,
  effectiveOn: number,
  actorId: number,
  data: string,
]

/** The columns that folds read. Fetching the others, which prove the event, would take as long again. */
export const foldedColumns =
  'position, revision, type_id, schema_version, effective_on, actor_id, data'

/** What is shared by the events of one fold. */
export interface FoldedStream {
  readonly stream: StreamName
  readonly names: Names
  readonly readWhole: ReadWhole
}

/**
 * An event as a fold reads it. What every fold looks at is a field. The rest is made on demand: the data of types that a
 * decision skips is never parsed, and the evidence, which few decisions read, is fetched with a query of its own.
 */
export class FoldedEvent implements Recorded {
  readonly position: number
  readonly revision: number
  readonly type: string
  readonly schemaVersion: number
  readonly effectiveOn: PlainDate
  readonly stream: StreamName
  private readonly source: FoldedStream
  private readonly actorNumber: number
  /** The text of the data; emptied when it is parsed. */
  private text: string
  private parsed: JsonValue | undefined
  private whole: Recorded | null

  constructor(source: FoldedStream, row: FoldedRow) {
    this.position = row[0]
    this.revision = row[1]
    this.type = source.names.type(row[2])
    this.schemaVersion = row[3]
    this.effectiveOn = dateOfNumber(row[4])
    this.stream = source.stream
    this.source = source
    this.actorNumber = row[5]
    this.text = row[6]
    this.parsed = undefined
    this.whole = null
  }

  get data(): JsonValue {
    if (this.parsed !== undefined) return this.parsed
    const parsed: JsonValue = JSON.parse(this.text)
    this.text = ''
    this.parsed = parsed
    return parsed
  }

  get actor(): Actor {
    return this.source.names.actor(this.actorNumber)
  }

  get recordedAt(): Instant {
    return this.evidence().recordedAt
  }

  get id(): string {
    return this.evidence().id
  }

  get commandId(): string {
    return this.evidence().commandId
  }

  get commandHash(): string {
    return this.evidence().commandHash
  }

  get correlationId(): string {
    return this.evidence().correlationId
  }

  get causationId(): string | null {
    return this.evidence().causationId
  }

  get context(): readonly StreamRevision[] {
    return this.evidence().context
  }

  private evidence(): Recorded {
    this.whole ??= this.source.readWhole(this.position)
    return this.whole
  }
}
