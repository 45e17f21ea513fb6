import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { textOfUtf8, utf8 } from '../text/bytes.ts'
import { Contexts } from './contexts.ts'
import { EventIds } from './event-id.ts'
import { EventLine, fields } from './event-line.ts'
import { IdSet } from './id-set.ts'
import { NameTable } from './name-table.ts'

/** The whole log, or one of the two kinds of selection, for which not everything can be checked. */
export type WalkKind = 'log' | 'range' | 'stream'

/** Called with each append once it is whole. Its lines must not be kept: they are used again for other events. */
export type OnAppend = (append: readonly [EventLine, ...EventLine[]]) => void

/** What a walk over a log needs. */
interface LogWalkOptions {
  readonly hashing: Hashing
  readonly kind: WalkKind
  readonly origin: string
  readonly findings: Findings
  readonly onAppend: OnAppend
}

const opened = utf8('"LedgerOpened"')
const closed = utf8('"HistoryClosed"')
const nothing = utf8('null')

const toldHistory = (line: EventLine): boolean =>
  JSON.parse(line.spelt(fields.data)).history === true

/** Bytes of an instant between its quotes. All have this length, so instants compare as their bytes do. */
const instantLength = '2023-04-01T09:00:00.000000Z'.length

/** Checks what must hold over a log, event by event, and gathers the events into appends. */
export class LogWalk {
  readonly #options: LogWalkOptions
  readonly #eventIds: EventIds
  readonly #contexts = new Contexts()
  readonly #streams = new NameTable()
  /** The next revision of each stream, by the number of its name. */
  readonly #next: number[] = []
  readonly #commands = new NameTable()
  readonly #ids = new IdSet()
  /** The append that may still go on: its events, the numbers of its stream and command, whether that came before. */
  #append: EventLine[] = []
  #stream = -1
  #command = -1
  #isRepeated = false
  #appendCount = 0
  /** Lines that can be used again. */
  readonly #spare: EventLine[] = []
  readonly #recordedBefore = new Uint8Array(instantLength)
  #isHistory = false

  constructor(options: LogWalkOptions) {
    this.#options = options
    this.#eventIds = new EventIds(options.hashing, options.origin)
  }

  /** How many streams the events are in. */
  get streams(): number {
    return this.#streams.count
  }

  /** The last revision of a stream, −1 if it has no event. */
  lastRevision(stream: string): number {
    return this.#lastOf(this.#streams.numberOf(utf8(JSON.stringify(stream))))
  }

  #lastOf(stream: number): number {
    return stream < 0 ? -1 : (this.#next[stream] ?? 0) - 1
  }

  /** A free line: fill it with the next event and pass it to `push`. */
  spare(): EventLine {
    return this.#spare.pop() ?? new EventLine()
  }

  /** Takes the next event of the log, in a line that knows its fields. */
  push(line: EventLine): void {
    const { bytes } = line
    line.stream = this.#streams.add(bytes, line.start(fields.stream), line.end(fields.stream))
    const commandsBefore = this.#commands.count
    const command = this.#commands.add(
      bytes,
      line.start(fields.commandId),
      line.end(fields.commandId),
    )
    if (line.stream !== this.#stream || command !== this.#command) {
      this.#finish(false)
      this.#stream = line.stream
      this.#command = command
      this.#isRepeated = command < commandsBefore
    }
    this.#checkRecorded(line)
    this.#checkRevision(line)
    this.#append.push(line)
  }

  /** Ends the walk. */
  end(): void {
    this.#finish(true)
  }

  #checkRecorded(line: EventLine): void {
    const { position } = line
    if (position === 0) this.#isHistory = line.is(fields.type, opened) && toldHistory(line)
    if (line.is(fields.type, closed)) this.#isHistory = false
    const isEqualAllowed = this.#isHistory || this.#options.kind !== 'log'
    const order = this.#recordedAgainstBefore(line)
    if (order < 0 || (order === 0 && !isEqualAllowed)) {
      const before = textOfUtf8(this.#recordedBefore)
      const detail = `recorded at ${line.text(fields.recordedAt)}, which is not after the event before it, ${before}`
      const place = { position, stream: line.text(fields.stream) }
      this.#options.findings.add('complete', 'RecordedEarlier', detail, place)
    }
    const start = line.start(fields.recordedAt) + 1
    for (let at = 0; at < instantLength; at += 1)
      this.#recordedBefore[at] = line.bytes[start + at] ?? 0
  }

  /** Negative if the line was recorded before the previous one, 0 if at the same time. */
  #recordedAgainstBefore(line: EventLine): number {
    const start = line.start(fields.recordedAt) + 1
    for (let at = 0; at < instantLength; at += 1) {
      const difference = (line.bytes[start + at] ?? 0) - (this.#recordedBefore[at] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  }

  #checkRevision(line: EventLine): void {
    const { position, revision } = line
    const { kind, findings } = this.#options
    const expected = this.#next[this.#stream] ?? (kind === 'range' ? revision : 0)
    if (revision !== expected) {
      const detail = `found revision ${revision}, expected ${expected}`
      const place = { position, stream: line.text(fields.stream) }
      findings.add('complete', 'RevisionMissing', detail, place)
    }
    this.#next[this.#stream] = revision + 1
  }

  #finish(isLast: boolean): void {
    const [first, ...others] = this.#append
    if (first === undefined) return
    const { kind, onAppend } = this.#options
    const isCut = kind === 'range' && (this.#appendCount === 0 || isLast)
    if (!isCut) this.#checkIds()
    if (kind === 'log') this.#checkAppend(first)
    onAppend([first, ...others])
    this.#appendCount += 1
    // Only one line of an append is used again, so that a long append does not keep its memory.
    this.#spare.push(first)
    this.#append = []
  }

  #checkIds(): void {
    const count = this.#append.length
    for (let number = 0; number < count; number += 1) {
      const line = this.#append[number]
      if (line === undefined || this.#eventIds.isOf(line, number, count)) continue
      const detail = `the id ${line.text(fields.id)} does not follow from event ${number + 1} of ${count} of the command ${line.text(fields.commandId)}`
      const place = { position: line.position, stream: line.text(fields.stream) }
      this.#options.findings.add('authentic', 'EventIdDiffers', detail, place)
    }
  }

  #checkAppend(first: EventLine): void {
    const add = (code: string, detail: string): void => {
      const place = { position: first.position, stream: first.text(fields.stream) }
      this.#options.findings.add('rulesObeyed', code, detail, place)
    }
    if (this.#isRepeated)
      add('CommandRepeated', `two appends carry the command id ${first.text(fields.commandId)}`)
    for (const read of this.#contexts.of(first)) {
      const stream = this.#streams.numberOf(read.spelt)
      const last = this.#lastOf(stream) - (stream === this.#stream ? this.#append.length : 0)
      if (read.revision > last)
        add(
          'ContextMissing',
          `it says that it read ${read.stream} at revision ${read.revision}, but that stream ended at ${last}`,
        )
    }
    if (!first.is(fields.causationId, nothing) && !this.#ids.has(first, fields.causationId)) {
      const cause = first.text(fields.causationId)
      add('OutcomeDiffers', `no earlier event has the id ${cause}, which it names as its cause`)
    }
    for (const line of this.#append) {
      this.#ids.add(line, fields.id)
      // The fields before the data are the actor, the cause, the command, the context and the correlation.
      if (line !== first && !line.beginsAs(first, fields.data))
        add('OutcomeDiffers', 'its append mixes several actors, commands or contexts')
    }
  }
}
