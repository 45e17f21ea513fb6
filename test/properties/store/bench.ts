import { canonicalDataOf, type EventStore, leafPreimage, type Recorded } from '@coflyfr/core'
import { type StoreUnderTest, type TestClock, testClock } from '@coflyfr/testing'

/** A new store, its clock, and the way to open its storage again. */
export interface Bench {
  readonly store: EventStore
  readonly clock: TestClock
  readonly reopen: () => Promise<EventStore>
}

/** Runs a trial on a new store of this kind and closes it afterwards. */
export const onNewStore = async (
  under: StoreUnderTest,
  trial: (bench: Bench) => Promise<void>,
): Promise<void> => {
  const settings = { origin: 'properties.example.gov.uk/ledger', clock: testClock() }
  await using store = await under.open(settings)
  const reopen = async () => (await under.reopen?.(store, settings)) ?? store
  await trial({ store, clock: settings.clock, reopen })
}

/** All events of the log. */
export const logOf = async (store: EventStore): Promise<readonly Recorded[]> => {
  const log: Recorded[] = []
  for await (const batch of store.readAll()) log.push(...batch)
  return log
}

/** Every byte of the log that a proof would hash. */
export const bytesOf = async (store: EventStore): Promise<readonly string[]> =>
  (await logOf(store)).map((event) => {
    const canonicalData = canonicalDataOf(event.data)
    return `${event.position} ${leafPreimage({ ...event, canonicalData })}`
  })
