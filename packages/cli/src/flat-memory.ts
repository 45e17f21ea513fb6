import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the heap small during work that takes minutes and never holds more than a few megabytes. V8 doubles the space
 * for new objects whenever enough of them have outlived a collection, up to 134 MB, and lets the old ones become up to
 * four times as many before it looks through them: the quicker its collections were, the more. It reads these settings
 * each time it would grow, so they may be set while the program runs.
 */
export const keepMemoryFlat = (): void => {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=50')
}

/**
 * Allocates every object in the new space, for work that keeps what it makes for a collection or two and then drops all
 * of it, as an audit does with the cases of a part. V8 otherwise counts for each place in the code what outlives a
 * collection, and allocates later objects of such a place in the old space, where each dead one keeps alive what it
 * refers to. It reads this setting whenever it collects or compiles, and threads share it.
 */
export const allocateInNewSpace = (): void => {
  setFlagsFromString('--no-allocation-site-pretenuring')
}

/** The pages of a ledger that are kept in memory while a file of any length is imported: appends touch the same few. */
export const flatStore = { pageCacheKibibytes: 8_000 } as const
