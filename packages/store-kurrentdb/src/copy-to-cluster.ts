import { canonicalDataOf, type Recorded, StoreFault } from '@coflyfr/core'
import { bodyOf, clusterStream } from './body.ts'
import type { ClusterClient } from './client/cluster-client.ts'
import { openClient } from './client/open-client.ts'
import { addressOf } from './open-cluster.ts'
import { type Sending, sendUntilSure } from './send.ts'
import { storeFaultOf } from './store-fault-of.ts'

/** A log as it was recorded, to be put on a cluster. */
export interface LogToCopy {
  readonly origin: string
  /** In the order of their positions, from 0, in batches of any size. */
  readonly events: AsyncIterable<readonly Recorded[]>
}

/** The events of one append stand together: same stream, same command. */
async function* appendsOf(
  events: LogToCopy['events'],
): AsyncGenerator<readonly [Recorded, ...Recorded[]]> {
  let together: Recorded[] = []
  const whole = (): readonly [Recorded, ...Recorded[]] | null => {
    const [first, ...rest] = together
    return first === undefined ? null : [first, ...rest]
  }
  for await (const batch of events) {
    for (const event of batch) {
      const first = together[0]
      const isSame = first?.stream === event.stream && first.commandId === event.commandId
      if (!isSame) {
        const append = whole()
        if (append !== null) yield append
        together = []
      }
      together.push(event)
    }
  }
  const last = whole()
  if (last !== null) yield last
}

const sendingOf = (origin: string, events: readonly [Recorded, ...Recorded[]]): Sending => ({
  stream: clusterStream(origin, events[0].stream),
  expected: events[0].revision - 1,
  events: events.map((event, number) =>
    bodyOf(
      { ...event, canonicalData: canonicalDataOf(event.data) },
      event,
      number === events.length - 1,
    ),
  ),
})

/** Sends one append; one that is there already is a repeat, which the server answers as the first time. */
const copyAppend = async (
  client: ClusterClient,
  random: () => number,
  sending: Sending,
): Promise<void> => {
  const { answer } = await sendUntilSure(client, random, sending)
  if (answer.kind === 'appended') return
  if (answer.kind === 'refused') throw storeFaultOf(answer.fault)
  const problem =
    answer.kind === 'unknown'
      ? `nobody knows whether it was stored (${answer.cause}); see that the cluster runs, and run the copy again`
      : `it holds another event at revision ${sending.expected + 1}; copy to a name that is free`
  throw new StoreFault('Unavailable', `Cannot copy to ${sending.stream}: ${problem}`)
}

/**
 * Puts a log on a cluster: the same bytes of every event in the same order, and so the same root. A copy that was cut
 * off goes on where it was when it is begun again: what is there is sent once more and written no second time.
 *
 * Throws `StoreFault`: `NotFound` for a connection string that is none or names another origin, `Unavailable` where no
 * server answers or the streams hold something else.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, StoreFault } from '@coflyfr/core'
 * import { copyToCluster } from '@coflyfr/store-kurrentdb'
 *
 * const store = memoryStore({ origin: 'example.gov.uk/ledger', clock: () => 1 })
 * const other = 'esdb://127.0.0.1:1?tls=false&origin=example.gov.uk/other'
 * const copying = copyToCluster(other, { origin: store.origin, events: store.readAll() })
 * await assert.rejects(copying, StoreFault)
 * ```
 */
export const copyToCluster = async (
  connectionString: string,
  { origin, events }: LogToCopy,
  random: () => number = Math.random,
): Promise<void> => {
  const address = addressOf(connectionString)
  if (address.origin !== origin) {
    throw new StoreFault(
      'NotFound',
      `Cannot copy ${origin} to ${address.origin}: the origin is part of every event; give origin=${origin}`,
    )
  }
  const client = await openClient(address)
  try {
    for await (const append of appendsOf(events))
      await copyAppend(client, random, sendingOf(origin, append))
  } finally {
    await client[Symbol.asyncDispose]()
  }
}
