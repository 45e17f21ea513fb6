import { type Hashing, hashLength, nodeHash, nodeHashInto } from '../hashing.ts'
import type { Bytes } from '../text/bytes.ts'

/** More complete subtrees than a tree of any size can have. */
const subtreesMax = 64

/** The tree over leaves that come one by one. It keeps only the roots of its complete subtrees. */
export class GrowingTree {
  readonly #hashing: Hashing
  /** The roots of the complete subtrees from the left, side by side, so that two can be hashed where they are. */
  readonly #hashes = new Uint8Array((subtreesMax + 1) * hashLength)
  readonly #levels: number[] = []
  readonly #indexes: number[] = []
  /** How many leaves the tree has. */
  size = 0

  constructor(hashing: Hashing) {
    this.#hashing = hashing
  }

  /** Adds a complete subtree of a level on the right: a leaf at level 0. Its root is at offset `at` of `hash`. */
  push(hash: Uint8Array, at = 0, level = 0): void {
    const [hashes, levels, indexes] = [this.#hashes, this.#levels, this.#indexes]
    let top = levels.length
    for (let byte = 0; byte < hashLength; byte += 1)
      hashes[top * hashLength + byte] = hash[at + byte] ?? 0
    let [topLevel, topIndex] = [level, this.size / 2 ** level]
    this.size += 2 ** level
    while (top > 0) {
      const left = indexes[top - 1] ?? 0
      if (levels[top - 1] !== topLevel || topIndex !== left + 1 || left % 2 !== 0) break
      top -= 1
      nodeHashInto(this.#hashing, hashes, top * hashLength, hashes, top * hashLength)
      topLevel += 1
      topIndex = left / 2
    }
    levels.length = top
    indexes.length = top
    levels.push(topLevel)
    indexes.push(topIndex)
  }

  /** A copy that can grow on its own. */
  copy(): GrowingTree {
    const tree = new GrowingTree(this.#hashing)
    for (const [at, level] of this.#levels.entries())
      tree.push(this.#hashes, at * hashLength, level)
    return tree
  }

  #hash(subtree: number): Bytes {
    return this.#hashes.slice(subtree * hashLength, (subtree + 1) * hashLength)
  }

  /** The root over the leaves so far. */
  root(): Bytes {
    const last = this.#levels.length - 1
    if (last < 0) return this.#hashing.sha256(new Uint8Array())
    let root = this.#hash(last)
    for (let left = last - 1; left >= 0; left -= 1)
      root = nodeHash(this.#hashing, this.#hash(left), root)
    return root
  }
}
