import { type Hashing, uuid5HexOf, uuidNamespace } from '../hashing.ts'
import { ByteWriter } from '../text/byte-writer.ts'
import { utf8 } from '../text/bytes.ts'
import { type EventLine, fields } from './event-line.ts'

/** Makes the ids that the events of a ledger must have, out of how their lines are spelt. */
export class EventIds {
  readonly #hashing: Hashing
  readonly #body = new ByteWriter()
  readonly #name = new ByteWriter()
  /** How much of each name is the same: the namespace, and the origin. */
  readonly #alike: number

  constructor(hashing: Hashing, origin: string) {
    this.#hashing = hashing
    this.#name.put(uuidNamespace(hashing))
    this.#name.put(utf8(`[${JSON.stringify(origin)},`))
    this.#alike = this.#name.written.length
  }

  /** Hash of what an event says, without its place. */
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

  /** Whether the id of the event of a line is that of its place in an append of so many events. */
  isOf(line: EventLine, number: number, count: number): boolean {
    const { bytes } = line
    const body = this.#bodyHash(line)
    const name = this.#name
    name.cut(this.#alike)
    name.put(bytes, line.start(fields.stream), line.end(fields.stream))
    name.text(',')
    name.put(bytes, line.start(fields.commandId), line.end(fields.commandId))
    name.text(`,${number},${count},"${body}"]`)
    return isSpelt(uuid5HexOf(this.#hashing, name.written), bytes, line.start(fields.id) + 1)
  }
}

const hyphen = 0x2d

/** Whether a UUID of 32 hex digits stands at a place of bytes, with its hyphens. */
const isSpelt = (digits: string, bytes: Uint8Array, at: number): boolean => {
  let next = at
  for (let digit = 0; digit < digits.length; digit += 1) {
    if (bytes[next] === hyphen) next += 1
    if (bytes[next] !== digits.charCodeAt(digit)) return false
    next += 1
  }
  return true
}
