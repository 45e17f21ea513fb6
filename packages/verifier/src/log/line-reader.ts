import { isAt, textOfUtf8, utf8 } from '../text/bytes.ts'
import { knownEnd } from '../text/plain-canonical.ts'
import { EachOnce } from './each-once.ts'
import { envelopeFault, isFormOf } from './envelope.ts'
import { type EventLine, fields } from './event-line.ts'
import { hasId, isFilled, isStreamName, isUuid, isWhole, plainEnds } from './plain-forms.ts'

/** Where the values of the fields of a line end that was found sound the long way. */
const knownEnds = Object.keys(fields).map(() => knownEnd)

const openObject = 0x7b
const nothing = utf8('null')

const toMinutes = '"2023-04-01T09:00'.length
const secondsAt = '"2023-04-01T09:00:'.length
const fiveTens = 0x35

/**
 * Looks at each line for itself: whether it is an event in canonical form. Almost all are spelt plainly, and are looked at as
 * bytes; what is found plain would be found sound the long way too.
 */
export class LineReader {
  readonly #actors = new EachOnce((spelt) => isFormOf('actor', JSON.parse(spelt)))
  readonly #days = new EachOnce((spelt) => isFormOf('effectiveOn', JSON.parse(spelt)))
  /** What the last line read of others, and to the minute when it was recorded: neighbours are much alike. */
  #context = utf8('[]')
  readonly #minute = new Uint8Array(toMinutes)

  /** What is wrong with a line, or null; then it is known where its fields stand. */
  fault(line: EventLine): string | null {
    if (line.locate(plainEnds) && this.#isPlainEvent(line)) return null
    const text = textOfUtf8(line.preimage)
    if (text === undefined) return 'it is not UTF-8'
    const fault = envelopeFault(text)
    if (fault === null) line.locate(knownEnds)
    return fault
  }

  #isPlainEvent(line: EventLine): boolean {
    const { bytes } = line
    return (
      this.#actors.of(bytes, line.start(fields.actor), line.end(fields.actor)) &&
      (line.is(fields.causationId, nothing) || isUuid(line, fields.causationId)) &&
      isFilled(line, fields.commandId) &&
      this.#isContext(line) &&
      isFilled(line, fields.correlationId) &&
      bytes[line.start(fields.data)] === openObject &&
      this.#days.of(bytes, line.start(fields.effectiveOn), line.end(fields.effectiveOn)) &&
      hasId(line) &&
      this.#isInstant(line) &&
      isWhole(line, fields.revision, 0) &&
      isWhole(line, fields.schemaVersion, 1) &&
      isStreamName(line) &&
      isFilled(line, fields.type)
    )
  }

  #isContext(line: EventLine): boolean {
    if (line.is(fields.context, this.#context)) return true
    const spelt = line.spelt(fields.context)
    if (!isFormOf('context', JSON.parse(spelt))) return false
    this.#context = utf8(spelt)
    return true
  }

  #isInstant(line: EventLine): boolean {
    const { bytes } = line
    const start = line.start(fields.recordedAt)
    if (isAt(bytes, start, this.#minute)) return (bytes[start + secondsAt] ?? 0) <= fiveTens
    if (!isFormOf('recordedAt', line.text(fields.recordedAt))) return false
    this.#minute.set(bytes.subarray(start, start + toMinutes))
    return true
  }
}
