import { join } from 'node:path'
import { openCluster, openReplicated } from '@coflyfr/store-kurrentdb'
import { EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client'
import { generatedOrigin } from '../data/ledger-events.ts'
import { type Measurement, timed } from '../measured.ts'
import { onDouble } from './on-double.ts'

const clock = () => Date.now() * 1_000

const placeOn = (authority: string): string =>
  `esdb://${authority}?tls=false&origin=${generatedOrigin}`

const complete = (found: number, events: number): void => {
  if (found !== events) throw new Error(`${found} of ${events} events were read`)
}

/** Only the client: a filtered subscription to `$all` until all events are read, each body parsed as JSON. */
export const bareFollowing: Measurement = async ({ seed, events }) => {
  await using double = await onDouble({ events, seed })
  const client = EventStoreDBClient.connectionString(`esdb://${double.authority}?tls=false`)
  let found = 0
  const timing = await timed(async () => {
    const filter = streamNameFilter({ prefixes: [`${generatedOrigin}/`], checkpointInterval: 100 })
    const credentials = { username: 'coflyfr', password: 'coflyfr' }
    const subscription = client.subscribeToAll({ fromPosition: START, filter, credentials })
    for await (const { event } of subscription) {
      if (event?.data instanceof Uint8Array) JSON.parse(Buffer.from(event.data).toString('utf8'))
      found += 1
      if (found === events) break
    }
  })
  await client.dispose()
  return { events, ...timing, facts: {} }
}

/** The whole log read by a store that is opened on it, each event checked and indexed. */
export const clusterReading: Measurement = async ({ seed, events }) => {
  await using double = await onDouble({ events, seed })
  let found = 0
  const timing = await timed(async () => {
    await using store = await openCluster(placeOn(double.authority), { clock })
    found = (await store.head()).size
  })
  complete(found, events)
  return { events, ...timing, facts: {} }
}

/** A new replica made of the whole log. */
export const replicaFollowing: Measurement = async ({ folder, seed, events }) => {
  await using double = await onDouble({ events, seed })
  let found = 0
  const timing = await timed(async () => {
    const replica = join(folder, 'replica.db')
    await using store = await openReplicated(placeOn(double.authority), { clock, replica })
    found = store.tree.size()
  })
  complete(found, events)
  return { events, ...timing, facts: {} }
}
