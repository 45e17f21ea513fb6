import type { PlacedEvent } from '../event.ts'
import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { bodyHash, eventId } from './event-id.ts'
import { asText, asUuid, NameTable } from './name-table.ts'
import type { ReadEvent } from './read-event.ts'

/** What is walked: the whole log, or a selection whose rules differ a little. */
export type WalkKind = 'log' | 'range' | 'stream'

/** Neighbouring events of one command in one stream, as they were read. */
export type ReadAppend = readonly [ReadEvent, ...ReadEvent[]]

/** What is done with each append once it is whole. */
export type OnAppend = (append: ReadAppend) => void

/** What a log is walked with. */
interface LogWalkOptions {
  readonly hashing: Hashing
  readonly kind: WalkKind
  readonly origin: string
  readonly findings: Findings
  readonly onAppend: OnAppend
}

const bodyOf = ({ actor, commandHash, correlationId, causationId, context }: PlacedEvent): string =>
  JSON.stringify([actor.id, actor.role, commandHash, correlationId, causationId, context])

const toldHistory = (data: string): boolean => JSON.parse(data).history === true

/** Checks what must hold over a log, event by event, and puts them together to appends. */
export class LogWalk {
  readonly #hashing: Hashing
  readonly #kind: WalkKind
  readonly #origin: string
  readonly #findings: Findings
  readonly #onAppend: OnAppend
  readonly #streams = new NameTable(asText)
  /** The revision that is next in each stream, by the number of its name. */
  readonly #next: number[] = []
  readonly #commands = new NameTable(asText)
  readonly #ids = new NameTable(asUuid)
  #append: ReadEvent[] = []
  #appendCount = 0
  #recordedBefore = ''
  #isHistory = false

  constructor({ hashing, kind, origin, findings, onAppend }: LogWalkOptions) {
    this.#hashing = hashing
    this.#kind = kind
    this.#origin = origin
    this.#findings = findings
    this.#onAppend = onAppend
  }

  /** How many streams the events stand in. */
  get streams(): number {
    return this.#streams.count
  }

  /** The revision that a stream ended with, −1 where it held nothing. */
  lastRevision(stream: string): number {
    return (this.#next[this.#streams.numberOf(stream)] ?? 0) - 1
  }

  /** Takes the next event of the log. */
  push(read: ReadEvent): void {
    const { event } = read
    const [before] = this.#append
    const isSame =
      before?.event.stream === event.stream && before.event.commandId === event.commandId
    if (!isSame) this.#finish(false)
    this.#checkRecorded(read)
    this.#checkRevision(event)
    this.#append.push(read)
  }

  /** Takes the end of the log. */
  end(): void {
    this.#finish(true)
  }

  #checkRecorded({ event, data }: ReadEvent): void {
    const { recordedAt, type, position } = event
    if (position === 0) this.#isHistory = type === 'LedgerOpened' && toldHistory(data)
    if (type === 'HistoryClosed') this.#isHistory = false
    const isEqualAllowed = this.#isHistory || this.#kind !== 'log'
    const before = this.#recordedBefore
    if (recordedAt < before || (recordedAt === before && !isEqualAllowed)) {
      const detail = `recorded at ${recordedAt}, the event before it at ${before}`
      this.#findings.add('complete', 'RecordedEarlier', detail, { position, stream: event.stream })
    }
    this.#recordedBefore = recordedAt
  }

  #checkRevision({ stream, revision, position }: PlacedEvent): void {
    const number = this.#streams.add(stream)
    const expected = this.#next[number] ?? (this.#kind === 'range' ? revision : 0)
    if (revision !== expected) {
      const detail = `revision ${revision} stands where ${expected} should`
      this.#findings.add('complete', 'RevisionMissing', detail, { position, stream })
    }
    this.#next[number] = revision + 1
  }

  #finish(isLast: boolean): void {
    const [first, ...others] = this.#append
    if (first === undefined) return
    const isCut = this.#kind === 'range' && (this.#appendCount === 0 || isLast)
    if (!isCut) this.#checkIds()
    if (this.#kind === 'log') this.#checkAppend(first.event, others.length + 1)
    this.#onAppend([first, ...others])
    this.#appendCount += 1
    this.#append = []
  }

  #checkIds(): void {
    const count = this.#append.length
    for (const [number, { event, context, data }] of this.#append.entries()) {
      const body = bodyHash(this.#hashing, event, context, data)
      if (eventId(this.#hashing, this.#origin, event, { number, count, body }) === event.id)
        continue
      const detail = `${event.id} is not what event ${number + 1} of ${count} of command ${event.commandId} leads to`
      const { position, stream } = event
      this.#findings.add('authentic', 'EventIdDiffers', detail, { position, stream })
    }
  }

  #checkAppend(first: PlacedEvent, count: number): void {
    const { position, stream, commandId } = first
    const place = { position, stream }
    const add = (code: string, detail: string): void =>
      this.#findings.add('rulesObeyed', code, detail, place)
    const earlier = this.#commands.count
    this.#commands.add(commandId)
    if (this.#commands.count === earlier)
      add('CommandRepeated', `${commandId} stands on two appends`)
    for (const read of first.context) {
      const last = this.lastRevision(read.stream) - (read.stream === stream ? count : 0)
      if (read.revision > last)
        add('ContextMissing', `it read ${read.stream} at ${read.revision}, which ended at ${last}`)
    }
    if (first.causationId !== null && this.#ids.numberOf(first.causationId) < 0)
      add('OutcomeDiffers', `nothing before it has the id ${first.causationId} of its cause`)
    for (const { event } of this.#append) {
      this.#ids.add(event.id)
      if (event !== first && bodyOf(event) !== bodyOf(first))
        add('OutcomeDiffers', 'its append holds events of several actors, commands or contexts')
    }
  }
}
