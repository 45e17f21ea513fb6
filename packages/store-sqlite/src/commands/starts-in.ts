import type { KeyBlock } from './key-blocks.ts'

/** First positions of the runs of events with a key. The blocks are in the order of positions. */
export const startsIn = (blocks: Iterable<KeyBlock>, key: number): readonly number[] => {
  const starts: number[] = []
  let last: number | undefined
  for (const [first, keys] of blocks) {
    for (let at = keys.indexOf(key); at !== -1; at = keys.indexOf(key, at + 1))
      if ((at === 0 ? last : keys[at - 1]) !== key) starts.push(first + at)
    last = keys.at(-1) ?? last
  }
  return starts
}
