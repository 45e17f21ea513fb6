import type {
  ReadAllOptions,
  ReadStreamOptions,
  Recorded,
  StreamName,
  SubscribeOptions,
  SubscriptionMessage,
} from '@coflyfr/core'
import { clusterStream } from './body.ts'
import { ClientFault, type StoredEvent } from './client/cluster-client.ts'
import {
  isFilter,
  letsThrough,
  placedIn,
  type ReadSettings,
  selectFromLog,
} from './log-selection.ts'
import { readThrough } from './read-through.ts'
import { storeFaultOf } from './store-fault-of.ts'

/** Gives events of one stream their positions; the index is brought up to date only where it lacks one. */
const placed = async (
  settings: ReadSettings,
  batch: readonly StoredEvent[],
): Promise<readonly Recorded[]> => {
  const { log } = settings
  if (batch.some(({ commit }) => log.index.positionOf(commit) === null)) await log.catchUp()
  return batch.map(placedIn(settings))
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
 * The log and what follows, with a marker each time all of it was handed out. What is there the server picks where there
 * is a filter. What comes is filtered here: the index counts all of it anyway, and a server that picks tells how far it
 * has looked only after thousands of others' events, so that a marker would be as late.
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
  let reached = position
  for await (const { events, isCaughtUp } of log.follow(position, signal)) {
    const wanted = events.filter(letsThrough(filter))
    if (wanted.length > 0) yield { kind: 'events', events: wanted }
    reached = events.at(-1)?.position ?? reached
    if (!isCaughtUp || reached === position) continue
    position = reached
    yield { kind: 'caught-up', position }
  }
}
