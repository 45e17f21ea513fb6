import { join } from 'node:path'
import type { EventStore } from '@coflyfr/core'
import { openCluster, openReplicated, parseConnectionString } from '@coflyfr/store-kurrentdb'
import {
  type AppendExpectedRevision,
  binaryEvent,
  EventStoreDBClient,
  NO_STREAM,
} from '@eventstore/db-client'
import { isLeft } from 'fp-ts/lib/Either.js'
import { bodyOf, clusterStream } from '../../../packages/store-kurrentdb/src/body.ts'
import type { GeneratedAppend } from '../data/generated-append.ts'
import { type Measurement, type Task, timed } from '../measured.ts'
import { clusterAppends, recordedAtOf, runCallers } from './cluster-appends.ts'
import { type AppendServer, onServer } from './on-server.ts'

/** Something that appends, to be disposed of afterwards. */
interface Appender extends AsyncDisposable {
  readonly append: (one: GeneratedAppend) => Promise<void>
}

const clock = () => Date.now() * 1_000

const appenderOf = (store: EventStore): Appender => ({
  append: async ({ stream, event, options }) => {
    const answer = await store.appendToStream(stream, [event], options)()
    if (isLeft(answer)) throw new Error(`The ledger refused an append: ${answer.left.tag}`)
  },
  [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
})

type Open = (server: AppendServer, task: Task) => Promise<Appender>

const appending =
  (callers: number, open: Open): Measurement =>
  async (task) => {
    const { seed, events } = task
    await using server = await onServer(seed)
    const lists = clusterAppends(seed, callers, events)
    await using appender = await open(server, task)
    await runCallers(
      lists.map(({ warmUp }) => warmUp),
      appender.append,
    )
    const work = () =>
      runCallers(
        lists.map((list) => list.timed),
        appender.append,
      )
    return { events, ...(await timed(work)), facts: { callers, server: server.told } }
  }

const openBare: Open = async ({ place, origin }) => {
  const address = parseConnectionString(place)
  if (isLeft(address)) throw new Error(`Cannot connect: expected ${address.left.expected}`)
  const { clientString, credentials } = address.right
  const client = EventStoreDBClient.connectionString(clientString)
  const append = async ({ stream, revision, event }: GeneratedAppend): Promise<void> => {
    const place = { stream, revision, recordedAt: recordedAtOf(revision) }
    const { id, type, data, metadata } = bodyOf(event, place, true)
    const expectedRevision: AppendExpectedRevision =
      revision === 0 ? NO_STREAM : BigInt(revision - 1)
    const options = { expectedRevision, credentials, deadline: 10_000 }
    const sent = binaryEvent({ id, type, data, metadata })
    await client.appendToStream(clusterStream(origin, stream), sent, options)
  }
  return { append, [Symbol.asyncDispose]: () => client.dispose() }
}

const openStore =
  (positions: 'later' | 'awaited'): Open =>
  async ({ place }) =>
    appenderOf(await openCluster(place, { clock, positions }))

const openWithReplica =
  (positions: 'later' | 'awaited'): Open =>
  async ({ place }, { folder }) => {
    const replica = join(folder, 'replica.db')
    return appenderOf(await openReplicated(place, { clock, replica, positions }))
  }

/** Only the client, one call per event, with the same bytes at the same revisions. */
export const bareAppends = (callers: number): Measurement => appending(callers, openBare)

/** The store; an append is answered when the cluster has it, or when it also has its position in the log. */
export const clusterAppending = (callers: number, positions: 'later' | 'awaited'): Measurement =>
  appending(callers, openStore(positions))

/** The store with a replica; an append is answered when the cluster has it, or when the replica has it too. */
export const replicatedAppending = (callers: number, positions: 'later' | 'awaited'): Measurement =>
  appending(callers, openWithReplica(positions))
