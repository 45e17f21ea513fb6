import type { SubscribeOptions, SubscriptionMessage } from '@coflyfr/core'
import type { SqliteStore } from '@coflyfr/store-sqlite'
import type { ReplicaFollower } from './replica-follower.ts'

/** Follows the cluster and hands out what the replica has, until the signal ends it or the cluster is lost. */
export async function* subscribeToReplica(
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
