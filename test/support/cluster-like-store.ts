import { type EventStore, foldByReading, memoryStore, type Recorded } from '@coflyfr/core'
import type { StoreSettings } from '@coflyfr/testing'
import { isLeft, left } from 'fp-ts/lib/Either.js'
import { mapEvents } from './wrong-store.ts'

/** A store with the capabilities of a cluster: command ids are unique per stream only, and no context is checked. */
export const clusterLikeStore = (settings: StoreSettings): EventStore => {
  const store = memoryStore(settings)
  const given = (event: Recorded): Recorded => ({
    ...event,
    commandId: event.commandId.slice(event.stream.length + 1),
  })
  const readStream: EventStore['readStream'] = (stream, options) =>
    mapEvents(store.readStream(stream, options), given)
  return {
    ...store,
    capabilities: { checksReadSet: false, commandIdScope: 'stream' },
    appendToStream: (stream, events, options) => async () => {
      const commandId = `${stream} ${options.commandId}`
      const scoped = events.map((event) => ({ ...event, commandId }))
      const guard = { ...options, commandId, context: [] }
      const outcome = await store.appendToStream(stream, scoped, guard)()
      return isLeft(outcome) && outcome.left.tag === 'CommandIdReused'
        ? left({ ...outcome.left, commandId: options.commandId })
        : outcome
    },
    settle: (stream, commandId, commandHash) =>
      store.settle(stream, `${stream} ${commandId}`, commandHash),
    readStream,
    foldStream: foldByReading(readStream),
    readAll: (options) => mapEvents(store.readAll(options), given),
    subscribe: async function* (options) {
      for await (const message of store.subscribe(options)) {
        yield message.kind === 'events'
          ? { ...message, events: message.events.map(given) }
          : message
      }
    },
  }
}
