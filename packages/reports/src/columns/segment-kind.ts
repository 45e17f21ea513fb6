import type { EventStore } from '@coflyfr/core'
import type { RunHeader } from './segment-bytes.ts'

/** Where columns are derived from, and kept. */
export interface ColumnsGround {
  readonly store: EventStore
  /** Root of the tree of the first `size` events, in base64; empty where the store keeps no tree. */
  readonly rootAt: (size: number) => string
}

/** A segment of any kind. */
export interface AnySegment {
  readonly header: RunHeader
}

/** A run of the log, with what came before it where that is known. */
export interface Run<Segment extends AnySegment> {
  readonly first: number
  readonly length: number
  /** The segment that ends where the run begins; null for none, absent where it has to be read from the log. */
  readonly before?: Segment | null
}

/** A kind of columns: what they hold of the log, and how they are written. */
export interface SegmentKind<Segment extends AnySegment> {
  /** Segments are kept by this name and their number. */
  readonly name: string
  /** Raised with every change of what columns hold or how: columns of another version are never read. */
  readonly version: number
  /** Types and schema versions of what they are derived from: columns that were derived from others are derived anew. */
  readonly shapes: string
  /** Derives a run of the log from the log alone. */
  readonly derive: (store: EventStore, run: Run<Segment>, root: string) => Promise<Segment>
  /** The bytes of a segment; the same events always give the same. */
  readonly encode: (segment: Segment) => Uint8Array
  /** The segment of some bytes; throws where they are damaged. */
  readonly decode: (bytes: Uint8Array) => Segment
  /** What of a kept segment is not what the log leads to, as far as it can be named. */
  readonly differenceOf: (kept: Segment, derived: Segment) => string
}

/** The name that a segment is kept by. */
export const segmentName = ({ name }: { readonly name: string }, number: number): string =>
  `${name}/${number}`

/** The number of a kept segment of a kind; null for a kept state that is none. */
export const segmentNumber = ({ name }: { readonly name: string }, kept: string): number | null =>
  kept.startsWith(`${name}/`) ? Number(kept.slice(name.length + 1)) : null
