import type { Placed } from '@coflyfr/core'
import type { Skeleton } from './fact.ts'
import type { MoneyEvent } from './facts-of.ts'
import type { Segment } from './segment.ts'

/** A segment with its numbers brought to those of all segments together. */
export interface JoinedSegment extends Segment {
  /** By the number of a skeleton in the segment, its number among all. */
  readonly skeletons: Uint32Array
  /** The same for documents. */
  readonly documents: Uint32Array
  /** Of each leg: what it adds to, a head of a skeleton. */
  readonly cell: Uint32Array
}

/** What amounts are summed by: a head of a skeleton. */
export interface Cell {
  readonly skeleton: number
  readonly head: readonly [costCentre: string, subjective: string]
}

const numberOf = (numbers: Map<string, number>, text: string): number => {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}

/** The most heads that one skeleton may have; a cell is numbered by both. */
const headsMax = 2 ** 26

/** Segments of one log, one after the other, with one numbering of what they refer to. */
export class JoinedColumns {
  readonly segments: JoinedSegment[] = []
  readonly skeletons: Skeleton[] = []
  readonly cells: Cell[] = []
  readonly #skeletonNumbers = new Map<string, number>()
  readonly #headNumbers = new Map<string, number>()
  readonly #documentNumbers = new Map<string, number>()
  readonly #cellNumbers = new Map<number, number>()
  readonly #wholes = new Map<string, readonly Placed<MoneyEvent>[]>()

  /** How many documents there are. */
  get documents(): number {
    return this.#documentNumbers.size
  }

  /** Position of the last event covered; -1 for none. */
  get last(): number {
    const header = this.segments.at(-1)?.header
    return header === undefined ? -1 : header.first + header.length - 1
  }

  /** Adds the segment that comes next. */
  add(segment: Segment): void {
    const { skeletons, documents } = segment.header
    const own = Uint32Array.from(skeletons, (text) => this.#skeletonOf(text))
    this.segments.push({
      ...segment,
      skeletons: own,
      documents: Uint32Array.from(documents, (text) => numberOf(this.#documentNumbers, text)),
      cell: this.#cellsOf(segment, own),
    })
    this.#wholes.clear()
  }

  /** The same without the segments after the first few. */
  without(after: number): JoinedColumns {
    const fewer = new JoinedColumns()
    for (const segment of this.segments.slice(0, after)) fewer.add(segment)
    return fewer
  }

  /** The events of some groups that are kept as they are, in the order of the log. */
  wholes(groups: readonly string[]): readonly Placed<MoneyEvent>[] {
    const key = groups.join()
    const known = this.#wholes.get(key)
    if (known !== undefined) return known
    const all = this.segments
      .flatMap(({ wholes }) => groups.map((group) => wholes.get(group)))
      .flatMap((text) => (text === undefined ? [] : wholesIn(text)))
      .sort((a, b) => a.position - b.position)
    this.#wholes.set(key, all)
    return all
  }

  #skeletonOf(text: string): number {
    const number = numberOf(this.#skeletonNumbers, text)
    if (number === this.skeletons.length) this.skeletons.push(JSON.parse(text) as Skeleton)
    return number
  }

  #cellsOf({ header, skeleton, legEnd, head }: Segment, own: Uint32Array): Uint32Array {
    const heads = header.heads.map((one) => numberOf(this.#headNumbers, one.join('\u001f')))
    const cells = new Uint32Array(header.legs)
    let leg = 0
    for (let fact = 0; fact < header.facts; fact += 1) {
      const skeletonNumber = own[skeleton[fact] ?? 0] ?? 0
      for (const end = legEnd[fact] ?? 0; leg < end; leg += 1) {
        const local = head[leg] ?? 0
        const key = skeletonNumber * headsMax + (heads[local] ?? 0)
        let number = this.#cellNumbers.get(key)
        if (number === undefined) {
          number = this.cells.length
          this.#cellNumbers.set(key, number)
          this.cells.push({ skeleton: skeletonNumber, head: header.heads[local] ?? ['', ''] })
        }
        cells[leg] = number
      }
    }
    return cells
  }
}

const wholesIn = (text: Uint8Array): readonly Placed<MoneyEvent>[] =>
  JSON.parse(Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString())
