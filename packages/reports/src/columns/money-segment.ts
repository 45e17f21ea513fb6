import { type RunHeader, SegmentReader, segmentBytes } from './segment-bytes.ts'

/** What a run of the log says about money, in columns. */
export interface MoneySegment {
  readonly header: MoneyHeader
  /** For each fact, in the order of the log: its position, counted from the first of the segment. */
  readonly offset: Uint32Array
  /** The day from which it counts; see `dayNumber`. */
  readonly day: Uint32Array
  readonly skeleton: Uint32Array
  /** One more than the number of its document; 0 if it has none. */
  readonly document: Uint32Array
  /** Where its legs end and those of the next fact begin. */
  readonly legEnd: Uint32Array
  /** For each leg, the number of its head. */
  readonly head: Uint32Array
  readonly pence: BigInt64Array
  /** Events that are folded whole, by group: JSON texts of lists. */
  readonly wholes: ReadonlyMap<string, Uint8Array>
}

/** The tables that the columns of a segment point into, and what they were derived from. */
export interface MoneyHeader extends RunHeader {
  /** Position of the last event up to its end that closed or reopened a period; -1 if there is none. */
  readonly lastClosing: number
  readonly skeletons: readonly string[]
  readonly heads: readonly (readonly [costCentre: string, subjective: string])[]
  readonly documents: readonly string[]
  readonly facts: number
  readonly legs: number
  /** Each group of whole events with the length of its text in bytes, in the order of the texts. */
  readonly groups: readonly (readonly [group: string, bytes: number])[]
}

/** Encodes a segment; the same events always give the same bytes. */
export const encodeMoney = (segment: MoneySegment): Uint8Array => {
  const { header, pence, offset, day, skeleton, document, legEnd, head, wholes } = segment
  const facts = [offset, day, skeleton, document, legEnd]
  return segmentBytes(header, [pence, ...facts, head, ...wholes.values()])
}

/** Decodes a segment; throws if the bytes are damaged. */
export const decodeMoney = (stored: Uint8Array): MoneySegment => {
  const columns = new SegmentReader<MoneyHeader>(stored)
  const { header } = columns
  const { facts, legs, groups } = header
  return {
    header,
    pence: columns.amounts(legs),
    offset: columns.numbers(facts),
    day: columns.numbers(facts),
    skeleton: columns.numbers(facts),
    document: columns.numbers(facts),
    legEnd: columns.numbers(facts),
    head: columns.numbers(legs),
    wholes: new Map(groups.map(([group, size]) => [group, columns.text(size)])),
  }
}
