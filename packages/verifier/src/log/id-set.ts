import type { EventLine, Field } from './event-line.ts'
import { NameTable } from './name-table.ts'

const hyphen = 0x2d

/** The value of a lower-case hex digit. */
const digitOf = (byte: number): number => byte - (byte > 0x60 ? 0x57 : 0x30)

const idBytes = 16

/** A set of event ids, each kept as its 128 bits. */
export class IdSet {
  readonly #ids = new NameTable()
  readonly #id = new Uint8Array(idBytes)

  /** Reads the UUID that a field holds. */
  #read(line: EventLine, field: Field): Uint8Array {
    const { bytes } = line
    const id = this.#id
    let at = line.start(field) + 1
    for (let byte = 0; byte < idBytes; byte += 1) {
      if (bytes[at] === hyphen) at += 1
      id[byte] = (digitOf(bytes[at] ?? 0) << 4) | digitOf(bytes[at + 1] ?? 0)
      at += 2
    }
    return id
  }

  /** Adds the UUID of a field. */
  add(line: EventLine, field: Field): void {
    this.#ids.add(this.#read(line, field))
  }

  /** Whether the UUID of a field is in the set. */
  has(line: EventLine, field: Field): boolean {
    return this.#ids.numberOf(this.#read(line, field)) >= 0
  }
}
