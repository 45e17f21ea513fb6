import { textOfUtf8 } from '../text/bytes.ts'
import { NameTable } from './name-table.ts'

/** Answers a yes-or-no question about names that come often: each name is checked only the first time. */
export class EachOnce {
  readonly #names = new NameTable()
  readonly #said: boolean[] = []
  readonly #holds: (name: string) => boolean

  constructor(holds: (name: string) => boolean) {
    this.#holds = holds
  }

  /** The answer for the name between two offsets of bytes. */
  of(bytes: Uint8Array, start: number, end: number): boolean {
    const number = this.#names.add(bytes, start, end)
    const said = this.#said[number]
    if (said !== undefined) return said
    const holds = this.#holds(textOfUtf8(bytes.subarray(start, end)) ?? '')
    this.#said[number] = holds
    return holds
  }
}
