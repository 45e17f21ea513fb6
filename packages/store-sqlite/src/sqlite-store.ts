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
  /** Root of the tree at its present size, or at a size it has had. */
  readonly root: (size?: number) => Hash
  /** Reads a node as it is stored, for proofs. */
  readonly readNode: NodeReader
  /** The hashes of the leaves from `from` up to `to`, exclusive, as they are stored, in hex; one of another length is not whole. */
  readonly leafHashes: (
    from: number,
    to: number,
  ) => readonly (readonly [position: number, hex: string])[]
  /** What each leaf hashes, put together from the stored columns, for `verify`; `to` is exclusive. */
  readonly leaves: (from?: number, to?: number) => Iterable<readonly StoredLeaf[]>
  /** Prepares reading the same rows in columns, without their text being put together. */
  readonly columnReader: () => ColumnReader
  /** Where other threads find the same rows. */
  readonly elsewhere: LedgerElsewhere
}

/** Projections folded in the transaction of each append; see `InlineProjection`. */
export interface InlineProjections {
  /** Catches up where it must, then reads the rows as they stand at the head of the log. */
  readonly read: ReadInline
  /** Folds what was missed; answers with the position reached. */
  readonly catchUp: (name: string) => TaskEither<ProjectionStopped, number>
  /** Folds anew from the beginning beside the live rows, then switches; answers with the position reached. */
  readonly rebuild: (name: string) => TaskEither<ProjectionStopped | RebuildSuperseded, number>
}

/** The event store in one SQLite file, and what only it can do. */
export interface SqliteStore extends EventStore, SnapshotKeeper {
  readonly path: string
  readonly tree: StoredTree
  readonly inline: InlineProjections
  /** Divides the streams into shares of so many events each. */
  readonly streamShares: (eventsMax: number) => Promise<readonly StreamShare[]>
  /** The events of a share of the streams up to a position, in the order of the log; to be asked, and not to be copied. */
  readonly readShare: (share: StreamShare, upTo?: number) => AsyncIterable<readonly Recorded[]>
  /** Whether there is a stream whose name begins with a text, told at once. */
  readonly hasStreamOf: (beginning: string) => boolean
  /** What SQLite and the store find wrong with the file, reading all of it; empty when all is well. */
  readonly integrityProblems: (apart?: LookedAtApart) => readonly string[]
  /** Hands out the entries of the index of streams in their order, a page at a time, for whoever holds them against the events. */
  readonly walkStreamIndex: (take: TakeStreamIndex) => boolean
  /** Holds the keys by which repeats are found against the events of a log of some size, for whoever reads these anyway. */
  readonly commandKeyCheck: (size: number) => CommandKeyCheck
  /** Where the keys by which repeats of commands are found are not those of the events; `integrityProblems` tells them too. */
  readonly commandKeyProblems: () => readonly string[]
  /** Makes these keys anew from the events; answers with the position that they reach. */
  readonly rebuildCommandKeys: () => Promise<number>
  /** Commands whose events do not stand together, at most so many; an append leaves none behind. */
  readonly scatteredCommands: (max: number) => readonly string[]
  readonly space: () => StoreSpace
  /** Waits for the appends under way, ends the subscriptions and closes the file. */
  readonly close: () => Promise<void>
}
