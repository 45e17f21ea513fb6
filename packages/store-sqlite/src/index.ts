/**
 * The embedded event store: one SQLite file that holds the events, their Merkle tree and the kept projections. Begin
 * with `createStore` and `openStore`.
 */
export { checkCheckpoints } from './check-tail.ts'
export type { Durability } from './connection.ts'
export { copyStore } from './copy.ts'
export { type CreateOptions, createStore } from './create.ts'
export type {
  InlineProjection,
  ProjectionRows,
  ProjectionStopped,
  ReadableProjectionRows,
  RebuildSuperseded,
  WritableProjectionRows,
} from './inline/inline-projection.ts'
export type { ReadInline } from './inline/read-inline.ts'
export type { RecordedElsewhere } from './insert-recorded.ts'
export { openStore } from './open.ts'
export { openReplica, type Replica } from './open-replica.ts'
export { type LogToRestore, restoreStore } from './restore.ts'
export { readShared, type SharedStates } from './shared/read-shared.ts'
export type { SharedProjection, Standing } from './shared/shared-projection.ts'
export {
  type Lease,
  openSharedWork,
  type SharedWork,
  type SharedWorkOptions,
  type ShareName,
  sharesCount,
  type TakenShare,
} from './shared/shared-work.ts'
export {
  type SharedWorker,
  type SharedWorkerOptions,
  sharedWorker,
} from './shared/shared-worker.ts'
export type { KeptState, SnapshotKeeper } from './snapshots.ts'
export type { StoreSpace } from './space.ts'
export type { InlineProjections, SqliteStore, StoredTree } from './sqlite-store.ts'
export type { StoreOptions } from './store-options.ts'
export type { ColumnPage, ColumnReader, StoredColumns, UnreadableRow } from './stored-columns.ts'
export type { ReadableLeaf, StoredLeaf, UnreadableLeaf } from './stored-leaves.ts'
