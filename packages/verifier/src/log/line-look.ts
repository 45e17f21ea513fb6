import type { Hashing } from '../hashing.ts'
import { ByteWriter } from '../text/byte-writer.ts'
import { type EventLine, fields } from './event-line.ts'
import { LineReader } from './line-reader.ts'

/** Checks a line by itself: whether it is an event, where its fields are, and what its body hashes to. */
export class LineLook {
  readonly #hashing: Hashing
  readonly #reader = new LineReader()
  readonly #body = new ByteWriter()

  constructor(hashing: Hashing) {
    this.#hashing = hashing
  }

  /** What is wrong with a line. Null if nothing is: the line then knows its fields and the hash of its body. */
  fault(line: EventLine): string | null {
    const fault = this.#reader.fault(line)
    if (fault === null) line.keepBodyHash(this.#bodyHash(line))
    return fault
  }

  /** Hash of the event's body, which is `JSON([type, effectiveOn, context, data])`. */
  #bodyHash(line: EventLine): string {
    const { bytes } = line
    const body = this.#body
    body.cut(0)
    body.text('[')
    body.put(bytes, line.start(fields.type), line.end(fields.type))
    body.text(',')
    body.put(bytes, line.start(fields.effectiveOn), line.end(fields.effectiveOn))
    body.text(',"')
    body.escaped(bytes, line.start(fields.context), line.end(fields.context))
    body.text('","')
    body.escaped(bytes, line.start(fields.data), line.end(fields.data))
    body.text('"]')
    return this.#hashing.sha256Hex(body.written)
  }
}
