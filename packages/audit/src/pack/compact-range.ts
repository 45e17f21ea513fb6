import { emptyRoot, type Hash, nodeHash } from '@coflyfr/proof'

interface Peak {
  readonly level: number
  readonly index: number
  readonly hash: Hash
}

/** Covers leaves from the left by nodes, merging them as far as possible. */
export interface CompactRange {
  /** How many leaves are covered so far. */
  readonly covered: () => number
  /** Covers the next leaves by the node over them; false if no node of this level begins there. */
  readonly push: (level: number, hash: Hash) => boolean
  readonly root: () => Hash
}

/** The highest level that a node can have in a tree whose size is a safe integer. */
export const levelMax = 52

/** A range that covers nothing yet. */
export const compactRange = (): CompactRange => {
  const peaks: Peak[] = []
  let covered = 0

  const merge = (): void => {
    for (;;) {
      const [lower, upper] = [peaks.at(-2), peaks.at(-1)]
      if (lower === undefined || upper === undefined || lower.level !== upper.level) return
      if (lower.index % 2 !== 0 || lower.index + 1 !== upper.index) return
      const hash = nodeHash(lower.hash, upper.hash)
      peaks.splice(-2, 2, { level: lower.level + 1, index: lower.index / 2, hash })
    }
  }

  return {
    covered: () => covered,
    push: (level, hash) => {
      if (level > levelMax || covered % 2 ** level !== 0) return false
      peaks.push({ level, index: covered / 2 ** level, hash })
      covered += 2 ** level
      merge()
      return true
    },
    root: () =>
      peaks.reduceRight<Hash | null>(
        (right, { hash }) => (right === null ? hash : nodeHash(hash, right)),
        null,
      ) ?? emptyRoot,
  }
}
