import { existsSync } from 'node:fs'
import {
  type Appended,
  type AppendFailure,
  type EventStore,
  StoreFault,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '@coflyfr/core'
import {
  checkCheckpoints,
  createStore,
  openReplica,
  openStore,
  type SqliteStore,
  type StoreOptions,
} from '@coflyfr/store-sqlite'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { ClusterClient } from './client/cluster-client.ts'
import { openClient } from './client/open-client.ts'
import { clusterWriter } from './cluster-writer.ts'
import type { KnownLog } from './known-log.ts'
import { liveFollower } from './live-follower.ts'
import { addressOf } from './open-cluster.ts'
import { recordedTimes } from './recorded-times.ts'
import { type ReplicaFollower, replicaFollower } from './replica-follower.ts'
import { replicaReads } from './replica-reads.ts'
import { streamCommands } from './stream-commands.ts'

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

const openFile = async (
  path: string,
  origin: string,
  options: Pick<StoreOptions, 'clock' | 'pageCacheKibibytes'>,
): Promise<SqliteStore> => {
  if (!existsSync(path)) return createStore(path, { ...options, origin })
  const store = await openStore(path, options)
  if (store.origin === origin) return store
  await store.close()
  throw new StoreFault(
    'NotALedger',
    `Cannot follow ${origin} with "${path}": it holds ${store.origin}; give another file with beside=`,
  )
}

/** A log that is followed while somebody waits for it. */
interface KnownThrough extends KnownLog {
  readonly stop: () => void
}

/** What the writer half knows of the log: what the replica has. */
const knownThrough = async (
  store: SqliteStore,
  { catchUp, reached, follow }: ReplicaFollower,
): Promise<KnownThrough> => {
  let head = await store.head()
  const live = liveFollower({ follow, reached, catchUp })
  const seen = async (catching: Promise<void>): Promise<void> => {
    await catching
    head = await store.head()
  }
  return {
    head: () => head,
    positionOf: () => null,
    reach: (commit) => seen(live.reach(commit)),
    catchUp: () => seen(catchUp()),
    stop: live.stop,
  }
}

/** Follows the cluster and hands out what the replica has, until the signal ends it or the cluster is lost. */
async function* subscribeTo(
  store: SqliteStore,
  { catchUp, follow }: ReplicaFollower,
  options: SubscribeOptions = {},
): AsyncGenerator<SubscriptionMessage> {
  await catchUp()
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, ...(options.signal ? [options.signal] : [])])
  let fault: unknown = null
  const keepUp = async (): Promise<void> => {
    for await (const _ of follow(signal)) if (signal.aborted) return
  }
  const following = keepUp().catch((error: unknown) => {
    fault = error
    stop.abort()
  })
  try {
    yield* store.subscribe({ ...options, signal })
    if (fault !== null) throw fault
  } finally {
    stop.abort()
    await following
  }
}

/** Answers of the writer, which waited for the replica, with the position that the replica gives the events. */
const placing =
  (store: SqliteStore, catchUp: () => Promise<void>) =>
  async <Failure>(outcome: Either<Failure, Appended>): Promise<Either<Failure, Appended>> => {
    if (isLeft(outcome)) return outcome
    const { stream, revision } = outcome.right
    const positionNow = async (): Promise<number | null> => {
      for await (const [event] of store.readStream(stream, { from: revision, upTo: revision })) {
        return event?.position ?? null
      }
      return null
    }
    const found = await positionNow()
    if (found !== null) return right({ ...outcome.right, position: found })
    // The cluster did not say where it is: then everything is looked through.
    await catchUp()
    return right({ ...outcome.right, position: await positionNow() })
  }

const writesOf = (
  client: ClusterClient,
  store: SqliteStore,
  known: KnownLog,
  { clock, random, positions }: Required<Pick<ReplicatedOptions, 'clock' | 'random' | 'positions'>>,
): Pick<EventStore, 'appendToStream' | 'settle' | 'capabilities'> => {
  const { origin } = store
  const writer = clusterWriter({
    origin,
    client,
    log: known,
    random,
    commands: streamCommands(client, origin, random),
    takeTimes: recordedTimes(known, clock),
    awaitsPositions: positions === 'awaited',
    unsettled: new Map(),
  })
  if (positions === 'later') return writer
  const { appendToStream, settle, capabilities } = writer
  const placed = placing(store, known.catchUp)
  return {
    capabilities,
    appendToStream: (stream, events, options) => async () =>
      placed<AppendFailure>(await appendToStream(stream, events, options)()),
    settle: (stream, commandId, commandHash) => async () => {
      const outcome = await settle(stream, commandId, commandHash)()
      return isLeft(outcome) || outcome.right === null ? outcome : placed(right(outcome.right))
    },
  }
}

/**
 * Opens a ledger on a cluster with a replica beside the application: appends go to the cluster, and everything that is
 * read, from streams to the tree, comes from the replica once it has caught up. A replica decides nothing and may be
 * thrown away: the tree is a function of the order of `$all`, and every replica has the same.
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
  const store = await openFile(path, address.origin, { ...options, clock })
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
    const known = await knownThrough(store, follower)
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
      ...writesOf(client, store, known, { clock, random, positions }),
      subscribe: (wanted) => subscribeTo(store, follower, wanted),
      close,
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
