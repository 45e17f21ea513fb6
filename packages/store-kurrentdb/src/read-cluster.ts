import {
  type Envelope,
  type ReadAllOptions,
  type ReadStreamOptions,
  type Recorded,
  StoreFault,
  type StreamName,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '@coflyfr/core'
import { clusterStream, envelopeOf } from './body.ts'
import { ClientFault, type StoredEvent } from './client/cluster-client.ts'
import {
  followSelection,
  type LogFilter,
  type ReadSettings,
  type SelectedBatch,
  selectFromLog,
} from './log-selection.ts'
import { readThrough } from './read-through.ts'
import { storeFaultOf } from './store-fault-of.ts'

/** Gives events of one stream their positions; the index is brought up to date only where it lacks one. */
const placed = async (
  { origin, log }: ReadSettings,
  batch: readonly StoredEvent[],
): Promise<readonly Recorded[]> => {
  if (batch.some(({ commit }) => log.index.positionOf(commit) === null)) await log.catchUp()
  return batch.map((stored) => {
    const envelope: Envelope = envelopeOf(origin, stored)
    const position = log.index.positionOf(stored.commit)
    if (position !== null) return { ...envelope, position }
    throw new StoreFault('Damaged', `Event ${stored.revision} of ${stored.stream} is not in $all`)
  })
}

/** The events of one stream in order. */
export async function* readClusterStream(
  settings: ReadSettings,
  stream: StreamName,
  { from = 0, upTo = Number.POSITIVE_INFINITY }: ReadStreamOptions = {},
): AsyncGenerator<readonly Recorded[]> {
  try {
    const name = clusterStream(settings.origin, stream)
    for await (const batch of readThrough(settings, name, from)) {
      const wanted = batch.filter(({ revision }) => revision <= upTo)
      if (wanted.length > 0) yield await placed(settings, wanted)
      if (wanted.length < batch.length) return
    }
  } catch (error) {
    throw error instanceof ClientFault ? storeFaultOf(error) : error
  }
}

const isFilter = ({ types, streamPrefix = '' }: LogFilter): boolean =>
  types !== undefined || streamPrefix !== ''

/**
 * The log in order, up to what was stored at the call. Without a filter one pass reads it and indexes it on the way; with
 * one the index is brought up to date, and then the server picks the events.
 */
export async function* readClusterLog(
  settings: ReadSettings,
  options: ReadAllOptions = {},
): AsyncGenerator<readonly Recorded[]> {
  const { log } = settings
  const { after = -1, upTo = Number.POSITIVE_INFINITY, ...filter } = options
  if (isFilter(filter)) {
    await log.catchUp()
    const range = { after, upTo: Math.min(upTo, log.index.size() - 1) }
    return yield* selectFromLog(settings, range, filter)
  }
  if (upTo <= after) return
  const stop = new AbortController()
  try {
    for await (const { events, isCaughtUp } of log.follow(after, stop.signal)) {
      const wanted = events.filter(({ position }) => position <= upTo)
      if (wanted.length > 0) yield wanted
      if (isCaughtUp || wanted.length < events.length) return
    }
  } finally {
    stop.abort()
  }
}

/**
 * The log and what follows, with a marker each time all of it was handed out. With a filter the server picks the events
 * here too: a marker comes with each of them that ends its append, and with the server's checkpoints while others go by.
 */
export async function* subscribeToCluster(
  settings: ReadSettings,
  { signal = new AbortController().signal, after = -1, ...filter }: SubscribeOptions = {},
): AsyncGenerator<SubscriptionMessage> {
  const { log } = settings
  await log.catchUp()
  let position = Math.max(after, log.index.size() - 1)
  for await (const events of readClusterLog(settings, { ...filter, after, upTo: position })) {
    if (signal.aborted) return
    yield { kind: 'events', events }
  }
  yield { kind: 'caught-up', position }
  for await (const { events, wholeUpTo } of following(settings, position, filter, signal)) {
    if (events.length > 0) yield { kind: 'events', events }
    if (wholeUpTo <= position) continue
    position = wholeUpTo
    yield { kind: 'caught-up', position }
  }
}

/** What comes behind a position, all of it or what a filter lets through. */
async function* following(
  settings: ReadSettings,
  after: number,
  filter: LogFilter,
  signal: AbortSignal,
): AsyncGenerator<SelectedBatch> {
  if (isFilter(filter)) return yield* followSelection(settings, after, filter, signal)
  let last = after
  for await (const { events, isCaughtUp } of settings.log.follow(after, signal)) {
    last = events.at(-1)?.position ?? last
    yield { events, wholeUpTo: isCaughtUp ? last : -1 }
  }
}
