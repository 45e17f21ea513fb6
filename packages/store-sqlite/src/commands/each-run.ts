import type { KeyBlock } from './key-blocks.ts'

/**
 * Tells the first event of each run of events with one key, among blocks in the order of positions; `before` is the key of the event
 * before them, and what comes back that of the last one.
 */
export const eachRun = (
  blocks: readonly KeyBlock[],
  take: (key: number, position: number) => void,
  before = -1,
): number => {
  let last = before
  for (const [first, keys] of blocks) {
    let position = first
    for (const key of keys) {
      if (key !== last) take(key, position)
      last = key
      position += 1
    }
  }
  return last
}
