import type { EventStore, LedgerElsewhere, Recorded } from '@coflyfr/core'
import type { Hash, NodeReader } from '@coflyfr/proof/tree'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { CommandKeyCheck } from './commands/command-key-check.ts'
import type { ProjectionStopped, RebuildSuperseded } from './inline/inline-projection.ts'
import type { ReadInline } from './inline/read-inline.ts'
import type { LookedAtApart } from './integrity-check.ts'
import type { SnapshotKeeper } from './snapshots.ts'
import type { StoreSpace } from './space.ts'
import type { ColumnReader } from './stored-columns.ts'
import type { StoredLeaf } from './stored-leaves.ts'
import type { TakeStreamIndex } from './stream-index.ts'
import type { StreamShare } from './stream-shares.ts'

/** The Merkle tree over the log (RFC 9162): leaf n is the event at position n. */
export interface StoredTree {
  readonly size: () => number
  /** Root of the tree at its present size, or at an earlier size. */
  readonly root: (size?: number) => Hash
  /** Reads a stored node, for proofs. */
  readonly readNode: NodeReader
  /** The stored hashes of the leaves from `from` up to `to`, exclusive, in hex. A damaged one may have another length. */
  readonly leafHashes: (
    from: number,
    to: number,
  ) => readonly (readonly [position: number, hex: string])[]
  /** The leaves with the bytes that each hashes, put together from the stored columns, for `verify`; `to` is exclusive. */
  readonly leaves: (from?: number, to?: number) => Iterable<readonly StoredLeaf[]>
  /** Prepares reading the same rows as columns, without putting their text together. */
  readonly columnReader: () => ColumnReader
  /** What another thread needs to read the same rows. */
  readonly elsewhere: LedgerElsewhere
}

/** Projections folded in the transaction of each append; see `InlineProjection`. */
export interface InlineProjections {
  /** Catches up if necessary, then reads the rows as of the head of the log. */
  readonly read: ReadInline
  /** Folds what was missed; returns the position reached. */
  readonly catchUp: (name: string) => TaskEither<ProjectionStopped, number>
  /** Folds from the beginning beside the live rows, then switches to the new ones; returns the position reached. */
  readonly rebuild: (name: string) => TaskEither<ProjectionStopped | RebuildSuperseded, number>
}

/** The event store in one SQLite file, with what only this store can do. */
export interface SqliteStore extends EventStore, SnapshotKeeper {
  readonly path: string
  readonly tree: StoredTree
  readonly inline: InlineProjections
  /** Divides the streams into shares of at most `eventsMax` events each; a longer stream has a share to itself. */
  readonly streamShares: (eventsMax: number) => Promise<readonly StreamShare[]>
  /** The events of a share up to a position, in the order of the log. Some fields are getters, which copies would lose. */
  readonly readShare: (share: StreamShare, upTo?: number) => AsyncIterable<readonly Recorded[]>
  /** Whether there is a stream whose name begins with a text: one look into an index. */
  readonly hasStreamOf: (beginning: string) => boolean
  /** Reads the whole file; returns what SQLite and the store find wrong with it, and nothing if all is well. */
  readonly integrityProblems: (apart?: LookedAtApart) => readonly string[]
  /** Walks the index of streams in its order, a page at a time, for a caller that compares it with the events. */
  readonly walkStreamIndex: (take: TakeStreamIndex) => boolean
  /** Prepares comparing the keys by which repeats are found with the events, for a caller that reads all events anyway. */
  readonly commandKeyCheck: (size: number) => CommandKeyCheck
  /** Where the keys by which repeats are found do not match the events. `integrityProblems` includes them. */
  readonly commandKeyProblems: () => readonly string[]
  /** Rebuilds these keys from the events; returns the position of the last event. */
  readonly rebuildCommandKeys: () => Promise<number>
  /** Commands whose events do not follow each other, at most `max`. No append leaves such a command behind. */
  readonly scatteredCommands: (max: number) => readonly string[]
  readonly space: () => StoreSpace
  /** Waits for the appends under way, ends the subscriptions and closes the file. */
  readonly close: () => Promise<void>
}
