import { type EventStore, foldByReading, memoryStore, type Recorded } from '@coflyfr/core'
import type { StoreSettings } from '@coflyfr/testing'

/** A store with one defect: a correct store with some of its functions replaced. */
export interface WrongStore {
  readonly defect: string
  /** Ends of the names of the cases that must fail; others may fail too. */
  readonly caughtBy: readonly string[]
  readonly open: (settings: StoreSettings) => EventStore
}

/** Plants one defect in the in-memory store. */
export const planted = (
  defect: string,
  caughtBy: string | readonly string[],
  change: (store: EventStore, settings: StoreSettings) => Partial<EventStore>,
): WrongStore => ({
  defect,
  caughtBy: typeof caughtBy === 'string' ? [caughtBy] : caughtBy,
  open: (settings) => {
    const store = memoryStore(settings)
    return { ...store, ...change(store, settings) }
  },
})

/** Changes every event of some batches. */
export async function* mapEvents<Event>(
  batches: AsyncIterable<readonly Event[]>,
  change: (event: Event) => Event,
): AsyncGenerator<readonly Event[]> {
  for await (const batch of batches) yield batch.map(change)
}

/** The reads of a store, with every event changed. */
export const withReads = (
  store: EventStore,
  change: <Event extends Pick<Recorded, 'data' | 'position'>>(event: Event) => Event,
): Pick<EventStore, 'readStream' | 'foldStream' | 'readAll' | 'scan'> => {
  const readStream: EventStore['readStream'] = (...asked) =>
    mapEvents(store.readStream(...asked), change)
  return {
    readStream,
    foldStream: foldByReading(readStream),
    readAll: (...asked) => mapEvents(store.readAll(...asked), change),
    scan: (...asked) => mapEvents(store.scan(...asked), change),
  }
}
