import { existsSync, rmSync } from 'node:fs'
import {
  checkCheckpoints,
  openReplica,
  type SqliteStore,
  type StoreOptions,
} from '@coflyfr/store-sqlite'
import { openClient } from './client/open-client.ts'
import { knownReplica } from './known-replica.ts'
import { addressOf } from './open-cluster.ts'
import { openReplicaFile } from './open-replica-file.ts'
import { replicaFollower } from './replica-follower.ts'
import { replicaReads } from './replica-reads.ts'
import { replicaWrites } from './replica-writes.ts'
import { subscribeToReplica } from './subscribe-to-replica.ts'

/** How a ledger on a cluster is opened with a replica beside the application. */
export interface ReplicatedOptions
  extends Pick<StoreOptions, 'clock' | 'pageCacheKibibytes' | 'knownCheckpoints'> {
  /** Path of the replica: a ledger file of its own, made where there is none. */
  readonly replica: string
  /** From 0 to below 1, for the jitter of pauses. */
  readonly random?: () => number
  /**
   * `awaited`: an append is answered when the replica has its events, with their position. `later`: it is answered when
   * the cluster has them, with `position` null; the replica has them when it is next read.
   */
  readonly positions?: 'awaited' | 'later'
}

/** A database and what SQLite writes beside it: a log that stays behind would be played into the next file of that name. */
const removeReplica = (path: string): void => {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true })
}

/**
 * Opens a ledger on a cluster with a replica beside the application: appends go to the cluster, and everything that is
 * read, from streams to the tree, comes from the replica once it has caught up. A replica decides nothing and may be
 * thrown away: the tree is a function of the order of `$all`, and every replica has the same. Where opening fails before
 * anything was read, no file is left that was not there before.
 *
 * Throws `StoreFault`: `NotFound` for a connection string that is none, `Unavailable` where no server answers,
 * `NotALedger` for a replica of another ledger, `Damaged` where events are missing on the cluster.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { StoreFault } from '@coflyfr/core'
 * import { openReplicated } from '@coflyfr/store-kurrentdb'
 *
 * const nobody = 'esdb://127.0.0.1:1?tls=false&timeout=200'
 * const opening = openReplicated(nobody, { replica: './replica.db', clock: () => Date.now() * 1000 })
 * await assert.rejects(opening, (fault) => fault instanceof StoreFault && fault.code === 'NotFound')
 * ```
 */
export const openReplicated = async (
  connectionString: string,
  {
    replica: path,
    random = Math.random,
    positions = 'awaited',
    knownCheckpoints = [],
    clock = () => Date.now() * 1_000,
    ...options
  }: ReplicatedOptions,
): Promise<SqliteStore> => {
  const address = addressOf(connectionString)
  const client = await openClient(address)
  const isNew = !existsSync(path)
  const store = await openReplicaFile(path, address.origin, { ...options, clock })
  const replica = openReplica(path, { durability: 'power-cut-may-lose-last-appends' })
  let leave = async (): Promise<void> => {}
  const close = async (): Promise<void> => {
    await leave()
    replica.close()
    await store.close()
    await client[Symbol.asyncDispose]()
  }
  try {
    const follower = await replicaFollower(client, store, replica, random)
    const known = await knownReplica(store, follower)
    leave = async () => {
      known.stop()
      // What is not written down is followed once more.
      await follower.remember().catch(() => {})
    }
    await known.catchUp()
    const { size, readNode } = store.tree
    // Only now: what a replica lacks of its own is still on the cluster.
    checkCheckpoints({ path, size: size(), readNode }, knownCheckpoints)
    return {
      ...store,
      ...replicaReads(store, known.catchUp),
      ...replicaWrites(client, store, known, { clock, random, positions }),
      subscribe: (wanted) => subscribeToReplica(store, follower, wanted),
      close,
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    const isMadeForNothing = isNew && store.tree.size() === 0
    await close()
    if (isMadeForNothing) removeReplica(path)
    throw error
  }
}
