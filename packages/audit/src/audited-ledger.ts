import type { EventStore, Instant, LeafColumns, LedgerElsewhere, Recorded } from '@coflyfr/core'
import type { NodeReader } from '@coflyfr/proof'

/** An event as stored: its place, the bytes that its leaf hashes, and the hashes of the tree stored with it. */
export interface StoredLeaf {
  readonly kind: 'leaf'
  readonly position: number
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly recordedAt: Instant
  /** The bytes that the leaf hashes, put together from the stored columns. */
  readonly preimage: string
  /** The stored hash of the leaf, then those of the complete subtrees that end with it, lowest first. */
  readonly hashes: Uint8Array
}

/** The stored columns of an event: those that make up its leaf, and the rest of its row. */
export interface StoredColumns extends LeafColumns {
  readonly position: number
  /** The storage's number for the name of the stream. That each name has exactly one is for the storage to check. */
  readonly streamId: number
  /** In hex: the stored hash of the leaf, then those of the complete subtrees that end with it, lowest first. */
  readonly hashes: string
}

/** A stored row that cannot be read as an event. */
export interface UnreadableLeaf {
  readonly kind: 'unreadable'
  readonly position: number
  readonly problem: string
}

/** A row in columns, or what is wrong with one that cannot be read as an event. */
export type StoredRow = StoredColumns | Omit<UnreadableLeaf, 'kind'>

/** Passes the rows of a page to `take` one by one, and stops when it returns false. True if every row was taken. */
type ColumnPage = (take: (row: StoredRow) => boolean) => boolean

/** Reads the rows from one position up to another, exclusive, in order, a page at a time. */
export type ColumnReader = (from: number, to: number) => Iterable<ColumnPage>

/** The Merkle tree over the log as it is stored. */
export interface AuditedTree {
  readonly size: () => number
  /** Throws if the node is not stored. */
  readonly readNode: NodeReader
  /** The stored hashes of many leaves at once, in hex: faster than reading node by node. */
  readonly leafHashes?: (
    from: number,
    to: number,
  ) => readonly (readonly [position: number, hex: string])[]
  /** The stored rows in order of position, `to` being exclusive. Missing rows are left out. */
  readonly leaves: (
    from?: number,
    to?: number,
  ) => Iterable<readonly (StoredLeaf | UnreadableLeaf)[]>
  /**
   * Reads the same rows in columns, to check whether they are sound. Each reader remembers the stream names it has
   * read.
   */
  readonly columnReader?: () => ColumnReader
  /** How other threads open the same ledger, if they can. */
  readonly elsewhere?: LedgerElsewhere
}

/** A kept state that the store holds, sound or not. */
export interface KeptState {
  readonly name: string
  readonly version: number
  readonly position: number
}

/** How much space a store takes, in bytes. */
export interface StoreSpace {
  readonly fileBytes: number
  /** Unused space within the file, left by data that was replaced. */
  readonly freeBytes: number
  /** Committed, but not yet moved into the file. */
  readonly writeAheadLogBytes: number
}

/** A range of streams by the store's own numbers, both ends included. */
export interface StreamShare {
  readonly first: number
  readonly last: number
}

/** How a store divides its log by streams, so that an audit can decide the commands of each share separately. */
export interface SharedOut {
  /**
   * Divides the streams into shares of at most `eventsMax` events. A stream with more is a share of its own; every
   * stream is in exactly one.
   */
  readonly streamShares: (eventsMax: number) => Promise<readonly StreamShare[]>
  /**
   * The events of a share up to a position, in the order of the log. Read their fields, do not spread or copy them: a
   * store may compute fields only when they are read.
   */
  readonly readShare: (share: StreamShare, upTo?: number) => AsyncIterable<readonly Recorded[]>
  /** Whether any stream has a name that begins with this text. Answers without waiting. */
  readonly hasStreamOf: (beginning: string) => boolean
  /**
   * At most `max` commands whose events are not next to each other in the log, so that an audit need not look up every
   * command.
   */
  readonly scatteredCommands: (max: number) => readonly string[]
}

/** The parts that `integrityProblems` leaves out because the caller checks them in its pass through the rows. */
interface LookedAtApart {
  readonly keysApart?: boolean
  readonly streamsApart?: boolean
}

/** An entry of the index by which the events of a stream are found: where one event stands. */
export type StreamIndexEntry = readonly [streamId: number, revision: number, position: number]

/** What an audit needs of a store beyond `EventStore`. The SQLite store has it. */
export interface AuditedLedger extends EventStore, Partial<SharedOut> {
  readonly tree: AuditedTree
  /** What the engine finds wrong with its own storage; empty when all is well. */
  readonly integrityProblems: (apart?: LookedAtApart) => readonly string[]
  /**
   * Passes all entries of that index to `take` in order, a page at a time, and stops when it returns false. True if all
   * were taken and the index holds nothing else. The caller checks that the entries are in order and match the events.
   */
  readonly walkStreamIndex?: (take: (entries: readonly StreamIndexEntry[]) => boolean) => boolean
  /**
   * Makes a check of the key that the store derived from the command id of each event. Call it for the events one after
   * another, in a pass through a log of `size` events. Absent from a store without such keys.
   */
  readonly commandKeyCheck?: (size: number) => (event: StoredColumns) => boolean
  /** The integrity problems that lie only in those derived keys, which the store can rebuild from the log. */
  readonly commandKeyProblems?: () => readonly string[]
  readonly keptStates: () => readonly KeptState[]
  readonly space: () => StoreSpace
}
