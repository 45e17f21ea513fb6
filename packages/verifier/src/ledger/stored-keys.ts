import type { Findings } from '../findings.ts'
import { sameBytes } from '../text/bytes.ts'
import { bytesIn, type Database, numberIn, type Row } from './database.ts'

const blockLength = 4_096

const keyBytes = 4

/** FNV-1a with 32 bits over the UTF-16 code units of a command id. */
const keyOf = (commandId: string): number => {
  let key = 0x811c9dc5
  for (let at = 0; at < commandId.length; at += 1)
    key = Math.imul(key ^ commandId.charCodeAt(at), 0x01000193)
  return key >>> 0
}

/** Compares the stored keys of command ids with the events, block by block. */
export class StoredKeys {
  readonly #findings: Findings
  readonly #rows: Iterator<Row>
  /** The next stored row. */
  #row: Row | undefined
  readonly #keys = new Uint8Array(blockLength * keyBytes)
  readonly #view = new DataView(this.#keys.buffer)
  /** The first position of the block that is being filled. */
  #first = 0

  constructor(database: Database, findings: Findings) {
    this.#findings = findings
    const rows = database.rows('SELECT first, keys FROM command_keys ORDER BY first')
    this.#rows = rows[Symbol.iterator]()
    this.#next()
  }

  /** Takes an event, in the order of positions. */
  push(position: number, commandId: string): void {
    if (position < this.#first) return
    if (position >= this.#first + blockLength) {
      this.#close()
      // A block without any event has no row; its positions are found missing elsewhere.
      this.#first = position - (position % blockLength)
    }
    this.#view.setUint32((position - this.#first) * keyBytes, keyOf(commandId), true)
  }

  /** Ends the comparison; `size` is one past the last position. Only a whole block has a row. */
  end(size: number): void {
    if (size === this.#first + blockLength) this.#close()
    for (; this.#row !== undefined; this.#next()) this.#foreign(this.#row)
  }

  #close(): void {
    const first = this.#first
    for (; this.#row !== undefined && numberIn(this.#row, 'first') < first; this.#next())
      this.#foreign(this.#row)
    if (this.#row === undefined || numberIn(this.#row, 'first') !== first)
      this.#wrong(first, 'the keys of command ids are missing')
    else {
      if (!sameBytes(bytesIn(this.#row, 'keys'), this.#keys))
        this.#wrong(first, 'the keys of command ids are not those of the events')
      this.#next()
    }
    this.#keys.fill(0)
    this.#first += blockLength
  }

  #next(): void {
    const { value, done } = this.#rows.next()
    this.#row = done === true ? undefined : value
  }

  #foreign(row: Row): void {
    this.#wrong(numberIn(row, 'first'), 'keys of command ids stand where no block of events begins')
  }

  #wrong(position: number, detail: string): void {
    this.#findings.add('authentic', 'IntegrityCheckFailed', detail, { position })
  }
}
