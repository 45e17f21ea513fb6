import type { Grouping, JoinedColumns, JoinedSegment } from './joined-columns.ts'

/** A point in time in the terms of columns. */
interface ColumnsPoint {
  /** Position of the last event that counts. */
  readonly upTo: number
  /** The last day that counts, as `dayNumber` has it. */
  readonly day: number
}

/** What of the columns is wanted, by the number of a skeleton: 0 for nothing, 1 for whether there is any, 2 for its amounts. */
type Wanted = Uint8Array

const two32 = 2 ** 32

/** A half-sum is carried over before it could pass what a number holds exactly. */
const lowMax = 2 ** 52

/**
 * Sums of amounts by cell, those above nought apart from the others: the sum of cell c stands at 2c + 1 and at 2c. Each is
 * kept in two halves that numbers hold exactly.
 */
export class Sums {
  readonly #low: Float64Array
  readonly #high: Float64Array
  /** Which have been added to, if only nought. */
  readonly #touched: Uint8Array
  /** Skeletons of which anything counts. */
  readonly found: Uint8Array

  constructor(cells: number, skeletons: number) {
    this.#low = new Float64Array(2 * cells)
    this.#high = new Float64Array(2 * cells)
    this.#touched = new Uint8Array(2 * cells)
    this.found = new Uint8Array(skeletons)
  }

  add(cell: number, low: number, high: number): void {
    const isAboveNought = high > 0 || (high === 0 && low > 0)
    const at = 2 * cell + (isAboveNought ? 1 : 0)
    const sum = (this.#low[at] ?? 0) + low
    const carried = sum > lowMax ? Math.floor(sum / two32) : 0
    this.#low[at] = sum - carried * two32
    this.#high[at] = (this.#high[at] ?? 0) + high + carried
    this.#touched[at] = 1
  }

  /** The sums of a cell that was added to: one, or that of each sign that was added. */
  of(cell: number, signsApart: boolean): readonly bigint[] {
    const [other, above] = [2 * cell, 2 * cell + 1]
    if (signsApart) return [other, above].filter((at) => this.#touched[at] === 1).map(this.#at)
    const isTouched = this.#touched[other] === 1 || this.#touched[above] === 1
    return isTouched ? [this.#at(other) + this.#at(above)] : []
  }

  readonly #at = (place: number): bigint => {
    const high = this.#high[place] ?? 0
    const low = this.#low[place] ?? 0
    const sum = high * two32 + low
    return Number.isSafeInteger(sum) ? BigInt(sum) : BigInt(high) * BigInt(two32) + BigInt(low)
  }
}

/** The fact that stands for each document: the last that counts. */
class Standing {
  readonly segment: Int32Array
  readonly fact: Uint32Array

  constructor(documents: number) {
    this.segment = new Int32Array(documents).fill(-1)
    this.fact = new Uint32Array(documents)
  }
}

const addLegs = (sums: Sums, { groupOf }: Grouping, segment: JoinedSegment, fact: number): void => {
  const { legEnd, cell, pence } = segment
  const halves = new Int32Array(pence.buffer, pence.byteOffset, 2 * pence.length)
  const end = legEnd[fact] ?? 0
  for (let leg = fact === 0 ? 0 : (legEnd[fact - 1] ?? 0); leg < end; leg += 1)
    sums.add(groupOf[cell[leg] ?? 0] ?? 0, (halves[2 * leg] ?? 0) >>> 0, halves[2 * leg + 1] ?? 0)
}

/** What is asked of the columns. */
export interface ColumnsQuestion extends ColumnsPoint {
  readonly wanted: Wanted
  readonly grouping: Grouping
}

/** Adds what one segment counts by itself, and notes the last of each document. */
const addSegment = (
  sums: Sums,
  standing: Standing,
  segment: JoinedSegment,
  number: number,
  { upTo, day: lastDay, wanted, grouping }: ColumnsQuestion,
): void => {
  const { header, offset, day, skeleton, skeletons, document, documents } = segment
  const lastOffset = upTo - header.first
  for (let fact = 0; fact < header.facts; fact += 1) {
    if ((offset[fact] ?? 0) > lastOffset) return
    if ((day[fact] ?? 0) > lastDay) continue
    const kind = skeletons[skeleton[fact] ?? 0] ?? 0
    const want = wanted[kind] ?? 0
    if (want === 0) continue
    sums.found[grouping.skeletonOf[kind] ?? 0] = 1
    const own = document[fact] ?? 0
    if (own === 0) {
      if (want === 2) addLegs(sums, grouping, segment, fact)
      continue
    }
    const which = documents[own - 1] ?? 0
    standing.segment[which] = number
    standing.fact[which] = fact
  }
}

/** Sums what the columns hold at a point: every fact that counts, and of each document only the last. */
export const sumsAt = (columns: JoinedColumns, question: ColumnsQuestion): Sums => {
  const { segments, skeletons } = columns
  const { wanted, grouping } = question
  const sums = new Sums(grouping.groups.length, skeletons.length)
  const standing = new Standing(columns.documents)
  for (const [number, segment] of segments.entries())
    addSegment(sums, standing, segment, number, question)
  for (let document = 0; document < standing.segment.length; document += 1) {
    const segment = segments[standing.segment[document] ?? -1]
    const fact = standing.fact[document] ?? 0
    if (segment === undefined) continue
    const kind = segment.skeletons[segment.skeleton[fact] ?? 0] ?? 0
    if (wanted[kind] === 2) addLegs(sums, grouping, segment, fact)
  }
  return sums
}
