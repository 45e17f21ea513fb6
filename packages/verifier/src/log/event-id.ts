import { type Hashing, uuid5HexOf, uuidNamespace } from '../hashing.ts'
import { ByteWriter } from '../text/byte-writer.ts'
import { utf8 } from '../text/bytes.ts'
import { type EventLine, fields } from './event-line.ts'

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

/** Makes the ids that the events of a ledger must have: of `JSON([origin, stream, commandId, number, count, body])`. */
export class EventIds {
  readonly #hashing: Hashing
  readonly #name = new ByteWriter()
  /** How much of each name is the same: the namespace, and the origin. */
  readonly #alike: number

  constructor(hashing: Hashing, origin: string) {
    this.#hashing = hashing
    this.#name.put(uuidNamespace(hashing))
    this.#name.put(utf8(`[${JSON.stringify(origin)},`))
    this.#alike = this.#name.written.length
  }

  /** Whether the id of the event of a line is that of its place in an append of so many events. */
  isOf(line: EventLine, number: number, count: number): boolean {
    const { bytes } = line
    const name = this.#name
    name.cut(this.#alike)
    name.put(bytes, line.start(fields.stream), line.end(fields.stream))
    name.text(',')
    name.put(bytes, line.start(fields.commandId), line.end(fields.commandId))
    name.text(`,${number},${count},"`)
    line.putBodyHash(name)
    name.text('"]')
    return isSpelt(uuid5HexOf(this.#hashing, name.written), bytes, line.start(fields.id) + 1)
  }
}
