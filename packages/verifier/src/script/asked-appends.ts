import type { SoundAppend, SoundEvent } from '../log/told-events.ts'
import type { OnAsked } from '../pack/log-pass.ts'

/** Appends to send to another thread: their bytes side by side, without an object for each. */
export interface AskedAppends {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where each event ends in the bytes. */
  readonly ends: readonly number[]
  readonly positions: readonly number[]
  /** The line that showed the append of each event to be whole. No two appends have the same. */
  readonly lines: readonly number[]
}

/** Gathers appends for another thread. */
export class AppendsToSend {
  #bytes = new Uint8Array(1 << 16)
  #ends: number[] = []
  #positions: number[] = []
  #lines: number[] = []

  /** How many events wait to be sent. */
  get count(): number {
    return this.#ends.length
  }

  /** Adds an append. */
  put(append: SoundAppend, line: number): void {
    for (const { preimage, position } of append) {
      const start = this.#ends.at(-1) ?? 0
      const end = start + preimage.length
      if (end > this.#bytes.length) {
        const longer = new Uint8Array(2 * end)
        longer.set(this.#bytes)
        this.#bytes = longer
      }
      this.#bytes.set(preimage, start)
      this.#ends.push(end)
      this.#positions.push(position)
      this.#lines.push(line)
    }
  }

  /** Returns what was gathered, and begins anew. */
  taken(): AskedAppends {
    const [ends, positions, lines] = [this.#ends, this.#positions, this.#lines]
    const bytes = this.#bytes.slice(0, ends.at(-1) ?? 0)
    this.#ends = []
    this.#positions = []
    this.#lines = []
    return { bytes, ends, positions, lines }
  }
}

/** Calls `onAsked` with each of the appends that another thread sent. */
export const eachAppend = (
  { bytes, ends, positions, lines }: AskedAppends,
  onAsked: OnAsked,
): void => {
  const eventAt = (at: number): SoundEvent => ({
    preimage: bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]),
    position: positions[at] ?? 0,
  })
  for (let at = 0; at < ends.length; ) {
    const [first, line] = [eventAt(at), lines[at] ?? 0]
    const others: SoundEvent[] = []
    for (at += 1; lines[at] === line && at < ends.length; at += 1) others.push(eventAt(at))
    onAsked([first, ...others], line)
  }
}
