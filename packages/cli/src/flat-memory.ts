import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the space for new objects at the size it has by now. V8 doubles it whenever enough objects have outlived a
 * collection, up to 134 MB, which a work of minutes always reaches though it never holds more than a few megabytes. V8
 * reads this setting each time it would grow, so it may be set while the program runs.
 */
export const keepMemoryFlat = (): void => {
  setFlagsFromString('--semi-space-growth-factor=1')
}

/** A ledger's pages that are kept in memory while a file of any length is imported: appends come to the same few. */
export const flatStore = { pageCacheKibibytes: 8_000 } as const
