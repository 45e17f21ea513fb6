import { type Hashing, nodeHash } from '../hashing.ts'
import type { Bytes } from '../text/bytes.ts'

interface Subtree {
  readonly level: number
  readonly index: number
  readonly hash: Bytes
}

/** The tree over leaves that come one by one, with the roots that it had at the sizes somebody asks about. */
export class GrowingTree {
  readonly #hashing: Hashing
  readonly #subtrees: Subtree[] = []
  /** How many leaves are covered. */
  size = 0

  constructor(hashing: Hashing) {
    this.#hashing = hashing
  }

  /** Puts the complete subtree of a level to the right of what is there. */
  push(hash: Bytes, level = 0): void {
    const stack = this.#subtrees
    let top: Subtree = { level, index: this.size / 2 ** level, hash }
    this.size += 2 ** level
    for (;;) {
      const left = stack.at(-1)
      if (left === undefined || left.level !== top.level || top.index !== left.index + 1) break
      if (left.index % 2 !== 0) break
      stack.pop()
      const joined = nodeHash(this.#hashing, left.hash, top.hash)
      top = { level: top.level + 1, index: left.index / 2, hash: joined }
    }
    stack.push(top)
  }

  /** The root over what is there now. */
  root(): Bytes {
    const [last, ...others] = this.#subtrees.toReversed()
    if (last === undefined) return this.#hashing.sha256(new Uint8Array())
    return others.reduce((right, { hash }) => nodeHash(this.#hashing, hash, right), last.hash)
  }
}
