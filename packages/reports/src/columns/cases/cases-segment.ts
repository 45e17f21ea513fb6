import type { Placed } from '@coflyfr/core'
import type { CountsEvent } from '../../counting/project.ts'
import { type RunHeader, SegmentReader, segmentBytes } from '../segment-bytes.ts'

/** What a run of the log says about cases and complaints, in columns: a row for each event that says something. */
export interface CasesSegment {
  readonly header: CasesHeader
  /** For each row, in the order of the log: the number of its case or complaint in the header. */
  readonly name: Uint32Array
  /** Its revision in the stream. */
  readonly revision: Uint32Array
  /** The day from which it counts; see `dayNumber`. */
  readonly day: Uint32Array
  /** The number of its form; see `formed`. */
  readonly form: Uint32Array
  /** Where its references end and those of the next row begin. */
  readonly referenceEnd: Uint32Array
  readonly reference: Uint32Array
}

/** The tables that the columns of a segment point into, and what they were derived from. */
export interface CasesHeader extends RunHeader {
  /** Cases by their pseudonyms, complaints by the names of their streams. */
  readonly names: readonly string[]
  readonly forms: readonly string[]
  readonly references: readonly string[]
  readonly rows: number
  readonly referenceCount: number
  /** Events about no single case, such as a council's timescales; they are folded whole. */
  readonly wholes: readonly Placed<CountsEvent>[]
}

/** Encodes a segment; the same events always give the same bytes. */
export const encodeCases = (segment: CasesSegment): Uint8Array => {
  const { header, name, revision, day, form, referenceEnd, reference } = segment
  return segmentBytes(header, [name, revision, day, form, referenceEnd, reference])
}

/** Decodes a segment; throws if the bytes are damaged. */
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
