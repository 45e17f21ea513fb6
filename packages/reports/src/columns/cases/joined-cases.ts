import { type PlainDate, plainDate } from '@coflyfr/core'
import type { CasesSegment } from './cases-segment.ts'
import { type Form, filledIn, type Said, type Spoken } from './said.ts'

/** The point up to which columns count. */
export interface CasesPoint {
  /** How many segments, from the first. */
  readonly segments: number
  /** The last day; see `dayNumber`. */
  readonly day: number
}

/** A segment with tables that map its numbers to those of all segments together. */
interface JoinedSegment extends CasesSegment {
  /** The number of its first row among all rows. */
  readonly firstRow: number
  /** For each name of the segment, its number among all names. */
  readonly names: Uint32Array
  readonly forms: readonly Form[]
}

/** Rows by name: those of name n are at `ends[n]` up to `ends[n + 1]`, in the order of the log. */
interface RowsByName {
  readonly ends: Uint32Array
  readonly rows: Uint32Array
  /** For each row, the number of its segment. */
  readonly segmentOf: Uint32Array
}

const dateOf = (number: number): PlainDate => {
  const digits = String(number)
  return plainDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
}

/** The segments of one log joined, so that all rows of a case are found together. */
export class JoinedCases {
  readonly #segments: JoinedSegment[] = []
  readonly #numbers = new Map<string, number>()
  readonly #dates = new Map<number, PlainDate>()
  #rows = 0
  #byName: RowsByName | null = null

  /** How many segments there are. */
  get size(): number {
    return this.#segments.length
  }

  /** Every case and complaint, in the order of the log. */
  get names(): Iterable<string> {
    return this.#numbers.keys()
  }

  /** Adds the next segment. */
  add(segment: CasesSegment): void {
    const { names, forms, rows } = segment.header
    this.#segments.push({
      ...segment,
      firstRow: this.#rows,
      names: Uint32Array.from(names, (name) => this.#numberOf(name)),
      forms: forms.map((form) => JSON.parse(form)),
    })
    this.#rows += rows
    this.#byName = null
  }

  /** The events of the first segments that are about no single case. */
  wholes(segments: number): readonly CasesSegment['header']['wholes'][number][] {
    return this.#segments.slice(0, segments).flatMap(({ header }) => header.wholes)
  }

  /** The facts of a case up to a point, by revision, without those that were voided. */
  factsOf<Fact>(part: keyof Said, name: string, { segments, day }: CasesPoint): Map<number, Fact> {
    const facts = new Map<number, Fact>()
    const number = this.#numbers.get(name)
    if (number === undefined) return facts
    const { ends, rows, segmentOf } = this.#rowsByName()
    const end = ends[number + 1] ?? 0
    for (let place = ends[number] ?? 0; place < end; place += 1) {
      const row = rows[place] ?? 0
      const at = segmentOf[row] ?? 0
      const segment = this.#segments[at]
      if (segment === undefined || at >= segments) break
      const own = row - segment.firstRow
      if ((segment.day[own] ?? 0) > day) continue
      const said: Spoken<Fact> | null = this.#filledIn(part, segment, own)
      if (said === null) continue
      if ('voids' in said) facts.delete(said.voids)
      else facts.set(segment.revision[own] ?? 0, said.fact)
    }
    return facts
  }

  #filledIn(part: keyof Said, segment: JoinedSegment, row: number): Form {
    const form = segment.forms[segment.form[row] ?? 0][part]
    if (form === null) return null
    const first = row === 0 ? 0 : (segment.referenceEnd[row - 1] ?? 0)
    return filledIn(form, this.#dateOf(segment.day[row] ?? 0), (number) => {
      const reference = segment.reference[first + number] ?? 0
      return segment.header.references[reference] ?? ''
    })
  }

  #dateOf(number: number): PlainDate {
    const known = this.#dates.get(number) ?? dateOf(number)
    this.#dates.set(number, known)
    return known
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.#numbers.size)
    return this.#numbers.size - 1
  }

  /** A counting sort, done the first time a case is looked up. */
  #rowsByName(): RowsByName {
    if (this.#byName !== null) return this.#byName
    const ends = new Uint32Array(this.#numbers.size + 1)
    for (const { name, names } of this.#segments)
      for (const own of name) {
        const number = names[own] ?? 0
        ends[number + 1] = (ends[number + 1] ?? 0) + 1
      }
    for (let number = 1; number < ends.length; number += 1)
      ends[number] = (ends[number] ?? 0) + (ends[number - 1] ?? 0)
    const next = ends.slice()
    const rows = new Uint32Array(this.#rows)
    const segmentOf = new Uint32Array(this.#rows)
    for (const [at, { firstRow, name, names }] of this.#segments.entries())
      for (const [own, of] of name.entries()) {
        const number = names[of] ?? 0
        const place = next[number] ?? 0
        rows[place] = firstRow + own
        segmentOf[firstRow + own] = at
        next[number] = place + 1
      }
    this.#byName = { ends, rows, segmentOf }
    return this.#byName
  }
}
