import { StoreFault } from '@coflyfr/core'
import {
  type AnySegment,
  type ColumnsGround,
  type SegmentKind,
  segmentName,
} from './segment-kind.ts'

/** The same in every ledger, or no segment would be found again: a tail of so many events is read in some 15 ms. */
export const segmentLengthNow = 16_384

/** A full disk or a busy ledger may keep a segment from being stored, and no reader from the answer. */
const passOver = (fault: unknown): void => {
  const isPassing =
    fault instanceof StoreFault && (fault.code === 'Unavailable' || fault.code === 'ReadOnly')
  if (!isPassing) throw fault
}

/** Whole segments of one kind from the first event on, read where they are kept and derived where they are not. */
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

  /** How many segments are whole in a log of a size. */
  wholeIn(size: number): number {
    return Math.floor(size / this.segmentLength)
  }

  /** The first segments, so many. */
  async first(count: number): Promise<readonly Segment[]> {
    while (this.#whole.length < count)
      this.#whole.push((await this.#kept(this.#whole.length)) ?? (await this.#derivedAndKept()))
    return this.#whole.slice(0, count)
  }

  /** Derives every whole segment up to the head anew and keeps it. */
  async rebuild(): Promise<readonly Segment[]> {
    this.#whole.length = 0
    const { size } = await this.#ground.store.head()
    while (this.#whole.length < this.wholeIn(size)) this.#whole.push(await this.#derivedAndKept())
    return [...this.#whole]
  }

  /** The kept segment; null where there is none, or none that can be used. */
  async #kept(number: number): Promise<Segment | null> {
    const { store } = this.#ground
    const { version, decode } = this.#kind
    const kept = await store.loadSnapshot(segmentName(this.#kind, number), version)
    if (kept === null) return null
    try {
      const segment = decode(kept.state)
      return this.#isUsable(segment, number) ? segment : null
    } catch {
      // What cannot be read is derived anew.
      return null
    }
  }

  /** Whether bytes that were kept are of these events and of this release. */
  #isUsable({ header }: Segment, number: number): boolean {
    const first = number * this.segmentLength
    return (
      header.first === first &&
      header.length === this.segmentLength &&
      header.root === this.#ground.rootAt(first + this.segmentLength) &&
      header.shapes === this.#kind.shapes
    )
  }

  /** The segment that comes next, from the log. */
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
