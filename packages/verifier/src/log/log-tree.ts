import { type Hashing, hashLength, leafHashInto } from '../hashing.ts'
import type { Bytes } from '../text/bytes.ts'
import { GrowingTree } from '../tree/growing-tree.ts'

/** The tree over the preimages of a log, with its root at each size that somebody asks about. */
export class LogTree {
  readonly #hashing: Hashing
  readonly #sizes: ReadonlySet<number>
  readonly #tree: GrowingTree
  readonly #roots = new Map<number, Bytes>()
  readonly #leaf = new Uint8Array(hashLength)
  #isBroken = false

  constructor(hashing: Hashing, sizes: ReadonlySet<number>) {
    this.#hashing = hashing
    this.#sizes = sizes
    this.#tree = new GrowingTree(hashing)
    this.#keepRoot()
  }

  /** The leaf of a preimage, until that of the next one is asked for. */
  leafOf(preimage: Uint8Array): Bytes {
    leafHashInto(this.#hashing, preimage, this.#leaf)
    return this.#leaf
  }

  /** Says that positions are missing: no root can be made from here on. */
  breakOff(): void {
    this.#isBroken = true
  }

  /** Takes the next leaf. */
  push(leaf: Bytes): void {
    this.#tree.push(leaf)
    this.#keepRoot()
  }

  #keepRoot(): void {
    const { size } = this.#tree
    if (!this.#isBroken && this.#sizes.has(size)) this.#roots.set(size, this.#tree.root())
  }

  /** The root of all leaves, or undefined where one is missing. */
  root(): Bytes | undefined {
    return this.#isBroken ? undefined : this.#tree.root()
  }

  /** The roots that the log had at the sizes that were asked about. */
  get roots(): ReadonlyMap<number, Bytes> {
    return this.#roots
  }
}
