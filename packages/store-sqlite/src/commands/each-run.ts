import type { KeyBlock } from './key-blocks.ts'

/** Tells the first event of each run of events with one key, among blocks in the order of positions. */
export const eachRun = (
  blocks: readonly KeyBlock[],
  take: (key: number, position: number) => void,
): void => {
  let last = -1
  for (const [first, keys] of blocks) {
    let position = first
    for (const key of keys) {
      if (key !== last) take(key, position)
      last = key
      position += 1
    }
  }
}
