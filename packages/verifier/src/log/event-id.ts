import { type Hashing, uuid5HexOf, uuidNamespace } from '../hashing.ts'
import { ByteWriter } from '../text/byte-writer.ts'
import { utf8 } from '../text/bytes.ts'
import { type EventLine, fields } from './event-line.ts'

const hyphen = 0x2d

/** Whether bytes hold, at an offset, the UUID of these 32 hex digits, written with hyphens. */
const isSpelt = (digits: string, bytes: Uint8Array, at: number): boolean => {
  let next = at
  for (let digit = 0; digit < digits.length; digit += 1) {
    if (bytes[next] === hyphen) next += 1
    if (bytes[next] !== digits.charCodeAt(digit)) return false
    next += 1
  }
  return true
}

/** Checks the ids of a ledger's events: UUIDs of the name `JSON([origin, stream, commandId, number, count, body])`. */
export class EventIds {
  readonly #hashing: Hashing
  readonly #name = new ByteWriter()
  /** Bytes that all names begin with: the namespace and the origin. */
  readonly #alike: number

  constructor(hashing: Hashing, origin: string) {
    this.#hashing = hashing
    this.#name.put(uuidNamespace(hashing))
    this.#name.put(utf8(`[${JSON.stringify(origin)},`))
    this.#alike = this.#name.written.length
  }

  /** Whether a line has the id of event `number` of an append of `count` events. */
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
