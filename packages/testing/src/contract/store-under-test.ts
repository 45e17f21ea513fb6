import type { EventStore, StoreCapabilities } from '@coflyfr/core'

/** What a store is opened with in a test. */
export interface StoreSettings {
  readonly origin: string
  /** Microseconds since 1970; the suite sets it back to see what the store makes of it. */
  readonly clock: () => number
}

/** A store as the contract suite sees it. */
export interface StoreUnderTest {
  /** Stands before the name of each case. */
  readonly name: string
  /** What the store says of itself: cases of a capability are left out, or turned round, where it lacks it. */
  readonly capabilities: StoreCapabilities
  /** Opens a new store that holds nothing; the suite disposes of it. */
  readonly open: (settings: StoreSettings) => Promise<EventStore>
  /**
   * Opens the storage of a store from `open` once more, beside it or after it was disposed of; left out where nothing
   * outlives the store.
   */
  readonly reopen?: (store: EventStore, settings: StoreSettings) => Promise<EventStore>
  /** How long a case waits for an answer that takes milliseconds; half a minute if not given. */
  readonly patienceMs?: number
}

/** One promise of the port: `run` rejects with what went wrong. */
export interface ContractCase {
  readonly name: string
  readonly run: () => Promise<void>
}
