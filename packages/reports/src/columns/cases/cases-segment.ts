import type { Placed } from '@coflyfr/core'
import type { CountsEvent } from '../../counting/project.ts'
import { type RunHeader, SegmentReader, segmentBytes } from '../segment-bytes.ts'

/** What a run of the log says of cases and complaints, in columns: a row for each event that says something. */
export interface CasesSegment {
  readonly header: CasesHeader
  /** Of each row, in the order of the log: which case or complaint. */
  readonly name: Uint32Array
  /** Its place in the stream. */
  readonly revision: Uint32Array
  /** The day from which it counts; see `dayNumber`. */
  readonly day: Uint32Array
  /** What it says; see `formed`. */
  readonly form: Uint32Array
  /** Where its references end, which is where those of the next begin. */
  readonly referenceEnd: Uint32Array
  readonly reference: Uint32Array
}

/** What the columns of a segment refer to, and what they were derived from. */
export interface CasesHeader extends RunHeader {
  /** Cases by their pseudonyms, complaints by the names of their streams. */
  readonly names: readonly string[]
  readonly forms: readonly string[]
  readonly references: readonly string[]
  readonly rows: number
  readonly referenceCount: number
  /** Events about no case, such as limits that a council set: they are folded as they are. */
  readonly wholes: readonly Placed<CountsEvent>[]
}

/** The bytes of a segment; the same events always give the same. */
export const encodeCases = (segment: CasesSegment): Uint8Array => {
  const { header, name, revision, day, form, referenceEnd, reference } = segment
  return segmentBytes(header, [name, revision, day, form, referenceEnd, reference])
}

/** The segment of some bytes; throws where they are damaged. */
export const decodeCases = (stored: Uint8Array): CasesSegment => {
  const columns = new SegmentReader<CasesHeader>(stored)
  const { header } = columns
  const { rows, referenceCount } = header
  return {
    header,
    name: columns.numbers(rows),
    revision: columns.numbers(rows),
    day: columns.numbers(rows),
    form: columns.numbers(rows),
    referenceEnd: columns.numbers(rows),
    reference: columns.numbers(referenceCount),
  }
}
