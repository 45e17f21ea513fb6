import type { KeyBlock } from './key-blocks.ts'

/**
 * Calls `take` for the first event of each run of events with the same key. The blocks are in the order of positions.
 *
 * @param before key of the event before the first block
 * @returns key of the last event
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
