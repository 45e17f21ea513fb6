import type { EventStore, Instant, LeafColumns, LedgerElsewhere, Recorded } from '@coflyfr/core'
import type { NodeReader } from '@coflyfr/proof'

/** An event as it is stored: where it stands, what its leaf hashes, and what was stored of the tree with it. */
export interface StoredLeaf {
  readonly kind: 'leaf'
  readonly position: number
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly recordedAt: Instant
  /** The bytes that the leaf hashes, put together from the stored columns. */
  readonly preimage: string
  /** The leaf's hash as stored, then those of the complete subtrees that it is the last leaf of, lowest first. */
  readonly hashes: Uint8Array
}

/** What an event's leaf is put together from, and what stands beside it in its row. */
export interface StoredColumns extends LeafColumns {
  readonly position: number
  /** What the storage has for the name of the stream; each name has one, which is the storage's to look after. */
  readonly streamId: number
  /** The leaf's hash as stored, then those of the complete subtrees that it is the last leaf of, lowest first; in hex. */
  readonly hashes: string
}

/** A stored row that is no event. */
export interface UnreadableLeaf {
  readonly kind: 'unreadable'
  readonly position: number
  readonly problem: string
}

/** A row in its columns; of one that is no event, the problem. */
export type StoredRow = StoredColumns | Omit<UnreadableLeaf, 'kind'>

/** Hands out the rows of a page one by one, until one is not taken; whether all were. */
type ColumnPage = (take: (row: StoredRow) => boolean) => boolean

/** Reads rows from a position up to another, exclusive, in their order, a page at a time. */
export type ColumnReader = (from: number, to: number) => Iterable<ColumnPage>

/** The Merkle tree over the log as it is stored. */
export interface AuditedTree {
  readonly size: () => number
  /** Throws where the node is not stored. */
  readonly readNode: NodeReader
  /** The hashes of leaves as they are stored, in hex, many at once; a store that has it need not be asked for each node. */
  readonly leafHashes?: (
    from: number,
    to: number,
  ) => readonly (readonly [position: number, hex: string])[]
  /** The stored rows in order of position, `to` being exclusive; rows that are not there are left out. */
  readonly leaves: (
    from?: number,
    to?: number,
  ) => Iterable<readonly (StoredLeaf | UnreadableLeaf)[]>
  /** The same rows in columns, for whoever only asks whether they are sound; each reader keeps the names that it has read. */
  readonly columnReader?: () => ColumnReader
  /** Where other threads can read the same rows. */
  readonly elsewhere?: LedgerElsewhere
}

/** Which kept state there is, sound or not. */
export interface KeptState {
  readonly name: string
  readonly version: number
  readonly position: number
}

/** How much room a store takes, in bytes. */
export interface StoreSpace {
  readonly fileBytes: number
  /** Within the file, left by what was replaced. */
  readonly freeBytes: number
  /** Committed and not yet moved into the file. */
  readonly writeAheadLogBytes: number
}

/** Some of the streams, as the store divides them. */
export interface StreamShare {
  readonly first: number
  readonly last: number
}

/** A store that hands out its log by shares of the streams, to be decided one by one. */
export interface SharedOut {
  /** Divides the streams into shares of so many events each, or of one stream that has more; every stream is in one. */
  readonly streamShares: (eventsMax: number) => Promise<readonly StreamShare[]>
  /** The events of a share of the streams up to a position, in the order of the log; to be asked, and not to be copied. */
  readonly readShare: (share: StreamShare, upTo?: number) => AsyncIterable<readonly Recorded[]>
  /** Whether there is a stream whose name begins with a text, told at once. */
  readonly hasStreamOf: (beginning: string) => boolean
  /** Commands whose events do not stand together, at most so many: a store that has it need not be asked for each command. */
  readonly scatteredCommands: (max: number) => readonly string[]
}

/** What of a storage is looked at by a pass through its rows. */
interface LookedAtApart {
  readonly keysApart?: boolean
  readonly streamsApart?: boolean
}

/** Where an event stands, as the index says by which the events of a stream are found. */
export type StreamIndexEntry = readonly [streamId: number, revision: number, position: number]

/** What an audit needs of a store besides the port; the SQLite store has it. */
export interface AuditedLedger extends EventStore, Partial<SharedOut> {
  readonly tree: AuditedTree
  /** What the engine finds wrong with its own storage; empty when all is well. */
  readonly integrityProblems: (apart?: LookedAtApart) => readonly string[]
  /**
   * Hands out all entries of that index in their order, a page at a time, until one is not taken; whether all were, and hold
   * nothing else. Whoever takes them looks that they are in order, and those of the events.
   */
  readonly walkStreamIndex?: (take: (entries: readonly StreamIndexEntry[]) => boolean) => boolean
  /**
   * Whether the keys that the store has derived for the commands of events are theirs, asked of one after the other in a
   * pass through a log of some size; a store that has none need not be asked.
   */
  readonly commandKeyCheck?: (size: number) => (event: StoredColumns) => boolean
  /** Those among them that lie in what the store derives for itself, and makes anew from the log. */
  readonly commandKeyProblems?: () => readonly string[]
  readonly keptStates: () => readonly KeptState[]
  readonly space: () => StoreSpace
}
