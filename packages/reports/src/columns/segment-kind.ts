import type { EventStore } from '@coflyfr/core'
import type { RunHeader } from './segment-bytes.ts'

/** The store that columns are derived from and kept in. */
export interface ColumnsGround {
  readonly store: EventStore
  /** Root of the tree of the first `size` events, in base64; empty if the store keeps no tree. */
  readonly rootAt: (size: number) => string
}

/** A segment of any kind. */
export interface AnySegment {
  readonly header: RunHeader
}

/** A run of the log, with the segment before it if that is known. */
export interface Run<Segment extends AnySegment> {
  readonly first: number
  readonly length: number
  /**
   * The segment that ends where the run begins; null if there is none. Absent means unknown: then what it would say is
   * read from the log.
   */
  readonly before?: Segment | null
}

/** A kind of columns: what they hold, and how they are derived and written. */
export interface SegmentKind<Segment extends AnySegment> {
  /** Segments are kept under this name and their number. */
  readonly name: string
  /** Raised with every change of what columns hold or how; columns of another version are never read. */
  readonly version: number
  /** Types and schema versions of the events they are derived from; columns derived from others are derived again. */
  readonly shapes: string
  /** Derives a run of the log, from the log alone. */
  readonly derive: (store: EventStore, run: Run<Segment>, root: string) => Promise<Segment>
  /** Encodes a segment; the same events always give the same bytes. */
  readonly encode: (segment: Segment) => Uint8Array
  /** Decodes a segment; throws if the bytes are damaged. */
  readonly decode: (bytes: Uint8Array) => Segment
  /** What differs between a kept segment and a derived one, as far as it can be named. */
  readonly differenceOf: (kept: Segment, derived: Segment) => string
}

/** The name under which a segment is kept. */
export const segmentName = ({ name }: { readonly name: string }, number: number): string =>
  `${name}/${number}`

/** The number of a kept segment; null if the kept state is not a segment of this kind. */
export const segmentNumber = ({ name }: { readonly name: string }, kept: string): number | null =>
  kept.startsWith(`${name}/`) ? Number(kept.slice(name.length + 1)) : null
