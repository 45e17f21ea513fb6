import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the heap of a work of minutes near what it holds, which is never more than a few megabytes. V8 doubles the space
 * for new objects whenever enough of them have outlived a collection, up to 134 MB, and lets the old ones become up to four
 * times as many before it looks through them: the quicker its collections were, the more. It reads these settings each time
 * it would grow, so they may be set while the program runs.
 */
export const keepMemoryFlat = (): void => {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=50')
}

/**
 * Has everything made among the new objects, for a work that keeps what it makes for a collection or two and then lets all of it
 * go, as an audit does with the cases of a part. V8 counts, for each place in the code, what outlives a collection, and
 * makes all later ones of such a place among the old, where each dead one keeps alive what it refers to. It reads this setting
 * whenever it collects or compiles; threads have it too.
 */
export const makeNothingAmongTheOld = (): void => {
  setFlagsFromString('--no-allocation-site-pretenuring')
}

/** A ledger's pages that are kept in memory while a file of any length is imported: appends come to the same few. */
export const flatStore = { pageCacheKibibytes: 8_000 } as const
