import { StoreFault } from '@coflyfr/core'
import {
  type AnySegment,
  type ColumnsGround,
  type SegmentKind,
  segmentName,
} from './segment-kind.ts'

/**
 * Must be the same in every ledger, or kept segments would not be found. A remainder of this many events is read in
 * some 15 ms.
 */
export const segmentLengthNow = 16_384

/** A full disk or a busy ledger may prevent a segment from being stored; the answer must not fail because of it. */
const passOver = (fault: unknown): void => {
  const isPassing =
    fault instanceof StoreFault && (fault.code === 'Unavailable' || fault.code === 'ReadOnly')
  if (!isPassing) throw fault
}

/** The whole segments of one kind from the first event on, read if they are kept and derived if not. */
export class KeptSegments<Segment extends AnySegment> {
  readonly segmentLength: number
  readonly #ground: ColumnsGround
  readonly #kind: SegmentKind<Segment>
  readonly #whole: Segment[] = []

  constructor(ground: ColumnsGround, kind: SegmentKind<Segment>, segmentLength: number) {
    this.#ground = ground
    this.#kind = kind
    this.segmentLength = segmentLength
  }

  /** How many whole segments a log of that size has. */
  wholeIn(size: number): number {
    return Math.floor(size / this.segmentLength)
  }

  /** The first `count` segments. */
  async first(count: number): Promise<readonly Segment[]> {
    while (this.#whole.length < count)
      this.#whole.push((await this.#kept(this.#whole.length)) ?? (await this.#derivedAndKept()))
    return this.#whole.slice(0, count)
  }

  /** Derives and keeps every whole segment up to the head again. */
  async rebuild(): Promise<readonly Segment[]> {
    this.#whole.length = 0
    const { size } = await this.#ground.store.head()
    while (this.#whole.length < this.wholeIn(size)) this.#whole.push(await this.#derivedAndKept())
    return [...this.#whole]
  }

  /** The kept segment; null if there is none that can be used. */
  async #kept(number: number): Promise<Segment | null> {
    const { store } = this.#ground
    const { version, decode } = this.#kind
    const kept = await store.loadSnapshot(segmentName(this.#kind, number), version)
    if (kept === null) return null
    try {
      const segment = decode(kept.state)
      return this.#isUsable(segment, number) ? segment : null
    } catch {
      // A segment that cannot be read is derived again.
      return null
    }
  }

  /** Whether a kept segment was derived from these events by this release. */
  #isUsable({ header }: Segment, number: number): boolean {
    const first = number * this.segmentLength
    return (
      header.first === first &&
      header.length === this.segmentLength &&
      header.root === this.#ground.rootAt(first + this.segmentLength) &&
      header.shapes === this.#kind.shapes
    )
  }

  /** Derives the next segment from the log and keeps it. */
  async #derivedAndKept(): Promise<Segment> {
    const { store, rootAt } = this.#ground
    const number = this.#whole.length
    const first = number * this.segmentLength
    const end = first + this.segmentLength
    const run = { first, length: this.segmentLength, before: this.#whole.at(-1) ?? null }
    const segment = await this.#kind.derive(store, run, rootAt(end))
    const snapshot = { position: end - 1, state: this.#kind.encode(segment) }
    await store
      .saveSnapshot(segmentName(this.#kind, number), this.#kind.version, snapshot)
      .catch(passOver)
    return segment
  }
}
