import { isAt, textOfUtf8, utf8 } from '../text/bytes.ts'
import { knownEnd } from '../text/plain-canonical.ts'
import { EachOnce } from './each-once.ts'
import { envelopeFault, isFormOf } from './envelope.ts'
import { type EventLine, fields } from './event-line.ts'
import { hasId, isFilled, isStreamName, isUuid, isWhole, plainEnds } from './plain-forms.ts'

/** Finds the ends of the values in a line that is known to be sound. */
const knownEnds = Object.keys(fields).map(() => knownEnd)

const openObject = 0x7b
const nothing = utf8('null')

const toMinutes = '"2023-04-01T09:00'.length
const secondsAt = '"2023-04-01T09:00:'.length
const fiveTens = 0x35

/**
 * Checks whether a line is an event in canonical form. Almost all lines are spelt plainly and are checked as bytes,
 * which is much faster than parsing. A line that passes this quick check would pass the full one, `envelopeFault`, too.
 */
export class LineReader {
  readonly #actors = new EachOnce((spelt) => isFormOf('actor', JSON.parse(spelt)))
  readonly #days = new EachOnce((spelt) => isFormOf('effectiveOn', JSON.parse(spelt)))
  /** The context of the last line, and the minute in which it was recorded: the next line often has the same. */
  #context = utf8('[]')
  readonly #minute = new Uint8Array(toMinutes)

  /** What is wrong with a line. Null if nothing is: the line then knows its fields. */
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
