import type { Placed } from '@coflyfr/core'
import type { Skeleton } from './fact.ts'
import type { MoneyEvent } from './money-event.ts'
import type { MoneySegment } from './money-segment.ts'
import type { KeptTally } from './sums-at.ts'

/** A segment with tables that map its numbers to those of all segments together. */
export interface JoinedSegment extends MoneySegment {
  /** For each skeleton of the segment, its number among all skeletons. */
  readonly skeletons: Uint32Array
  /** The same for documents. */
  readonly documents: Uint32Array
  /** For each leg, the cell that it adds to: a head of a skeleton. */
  readonly cell: Uint32Array
  /** The pence of each leg as two halves, the lower first. */
  readonly halves: Int32Array
  /** The first and the last day of its facts; infinity and 0 without any. */
  readonly firstDay: number
  readonly lastDay: number
}

type Head = readonly [costCentre: string, subjective: string]

/** A head of a skeleton for which a report has one sum; cells that differ only in ignored days share it. */
interface CellGroup {
  readonly skeleton: number
  readonly head: Head
}

const numberOf = (numbers: Map<string, number>, text: string): number => {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}

/** Cells grouped by what a report distinguishes. */
export interface Grouping {
  /** For each skeleton, the first one that a report does not distinguish from it. */
  readonly skeletonOf: Uint32Array
  /** For each cell, the number of its group. */
  readonly groupOf: Uint32Array
  readonly groups: readonly CellGroup[]
}

/** Numbers for pairs of numbers, in tables that grow: it is called once for each amount of the log. */
class Pairs {
  readonly #rows: Int32Array[] = []
  #count = 0

  /** The number of a pair, a new one the first time. */
  of(first: number, second: number): number {
    let row = this.#rows[first]
    if (row === undefined || second >= row.length) {
      const longer = new Int32Array(Math.max(256, 2 * (row?.length ?? 0), second + 1)).fill(-1)
      if (row !== undefined) longer.set(row)
      row = longer
      this.#rows[first] = row
    }
    const known = row[second] ?? -1
    if (known >= 0) return known
    row[second] = this.#count
    this.#count += 1
    return this.#count - 1
  }
}

/** The segments of one log joined, with common numbers for what they refer to. */
export class JoinedColumns {
  readonly segments: JoinedSegment[] = []
  readonly skeletons: Skeleton[] = []
  /** For each cell, the numbers of its skeleton and its head. */
  readonly #cellSkeletons: number[] = []
  readonly #cellHeads: number[] = []
  readonly #heads: Head[] = []
  readonly #skeletonNumbers = new Map<string, number>()
  readonly #headNumbers = new Map<string, number>()
  readonly #documentNumbers = new Map<string, number>()
  readonly #cellNumbers = new Pairs()
  readonly #wholes = new Map<string, readonly Placed<MoneyEvent>[]>()
  readonly #groupings = new Map<string, Grouping>()
  readonly #tallies = new Map<string, readonly KeptTally[]>()

  /** How many documents there are. */
  get documents(): number {
    return this.#documentNumbers.size
  }

  /** Position of the last event covered; -1 if there is none. */
  get last(): number {
    const header = this.segments.at(-1)?.header
    return header === undefined ? -1 : header.first + header.length - 1
  }

  /** Adds the next segment. */
  add(segment: MoneySegment): void {
    const { pence } = segment
    const { skeletons, documents } = segment.header
    const own = Uint32Array.from(skeletons, (text) => this.#skeletonOf(text))
    this.segments.push({
      ...segment,
      skeletons: own,
      documents: Uint32Array.from(documents, (text) => numberOf(this.#documentNumbers, text)),
      cell: this.#cellsOf(segment, own),
      halves: new Int32Array(pence.buffer, pence.byteOffset, 2 * pence.length),
      firstDay: segment.day.reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY),
      lastDay: segment.day.reduce((last, day) => Math.max(last, day), 0),
    })
    this.#wholes.clear()
    this.#groupings.clear()
    this.#tallies.clear()
  }

  /** Groups the cells, ignoring the days of some types of event. */
  grouping(undated: readonly string[]): Grouping {
    const key = undated.join()
    const known = this.#groupings.get(key)
    if (known !== undefined) return known
    const grouping = this.#grouped(undated)
    this.#groupings.set(key, grouping)
    return grouping
  }

  /** The tallies kept under a name, made the first time. */
  tallies(name: string, make: () => readonly KeptTally[]): readonly KeptTally[] {
    const known = this.#tallies.get(name) ?? make()
    this.#tallies.set(name, known)
    return known
  }

  /** The first `after` segments only. */
  without(after: number): JoinedColumns {
    const fewer = new JoinedColumns()
    for (const segment of this.segments.slice(0, after)) fewer.add(segment)
    return fewer
  }

  /** The whole events of some groups, in the order of the log. */
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

  #grouped(undated: readonly string[]): Grouping {
    const first = new Map<string, number>()
    const skeletonOf = Uint32Array.from(this.skeletons, (skeleton, number) => {
      const { type, effectiveOn } = skeleton
      const text = JSON.stringify({
        ...skeleton,
        effectiveOn: undated.includes(type) ? null : effectiveOn,
      })
      const known = first.get(text) ?? number
      first.set(text, known)
      return known
    })
    const numbers = new Pairs()
    const groups: CellGroup[] = []
    const groupOf = Uint32Array.from(this.#cellSkeletons, (cellSkeleton, cell) => {
      const skeleton = skeletonOf[cellSkeleton] ?? 0
      const head = this.#cellHeads[cell] ?? 0
      const number = numbers.of(skeleton, head)
      if (number === groups.length) groups.push({ skeleton, head: this.#heads[head] ?? ['', ''] })
      return number
    })
    return { skeletonOf, groupOf, groups }
  }

  #skeletonOf(text: string): number {
    const number = numberOf(this.#skeletonNumbers, text)
    if (number === this.skeletons.length) this.skeletons.push(skeletonIn(text))
    return number
  }

  #headOf(head: Head): number {
    const number = numberOf(this.#headNumbers, head.join('\u001f'))
    if (number === this.#heads.length) this.#heads.push(head)
    return number
  }

  #cellsOf({ header, skeleton, legEnd, head }: MoneySegment, own: Uint32Array): Uint32Array {
    const heads = Uint32Array.from(header.heads, (one) => this.#headOf(one))
    const cells = new Uint32Array(header.legs)
    let leg = 0
    for (let fact = 0; fact < header.facts; fact += 1) {
      const skeletonNumber = own[skeleton[fact] ?? 0] ?? 0
      for (const end = legEnd[fact] ?? 0; leg < end; leg += 1) {
        const headNumber = heads[head[leg] ?? 0] ?? 0
        const number = this.#cellNumbers.of(skeletonNumber, headNumber)
        if (number === this.#cellHeads.length) {
          this.#cellSkeletons.push(skeletonNumber)
          this.#cellHeads.push(headNumber)
        }
        cells[leg] = number
      }
    }
    return cells
  }
}

const skeletonIn = (text: string): Skeleton => JSON.parse(text)

const wholesIn = (text: Uint8Array): readonly Placed<MoneyEvent>[] =>
  JSON.parse(Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString())
