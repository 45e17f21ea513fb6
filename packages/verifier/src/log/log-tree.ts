import { type Hashing, hashLength, leafHashInto } from '../hashing.ts'
import type { Bytes } from '../text/bytes.ts'
import { GrowingTree } from '../tree/growing-tree.ts'

const tileLevel = 8

const tileBytes = 2 ** tileLevel * hashLength

/** The root of a whole tile, if it has already been computed from exactly these leaves. */
export type KnownRoot = (tile: number, leaves: Uint8Array) => Uint8Array | undefined

/** The tree over the events of a log. It keeps its root at each of the given sizes as it grows past them. */
export class LogTree {
  readonly #hashing: Hashing
  readonly #sizes: ReadonlySet<number>
  readonly #knownRoot: KnownRoot
  /** The tree over the whole tiles so far. */
  readonly #tree: GrowingTree
  /** The leaves after them. */
  readonly #tile = new Uint8Array(tileBytes)
  #tileLength = 0
  readonly #roots = new Map<number, Bytes>()
  readonly #leaf = new Uint8Array(hashLength)
  #isBroken = false

  constructor(
    hashing: Hashing,
    sizes: ReadonlySet<number>,
    knownRoot: KnownRoot = () => undefined,
  ) {
    this.#hashing = hashing
    this.#sizes = sizes
    this.#knownRoot = knownRoot
    this.#tree = new GrowingTree(hashing)
    this.#keepRoot()
  }

  /** The leaf of a preimage; valid until the next call. */
  leafOf(preimage: Uint8Array): Bytes {
    leafHashInto(this.#hashing, preimage, this.#leaf)
    return this.#leaf
  }

  /** Records that positions are missing: no root can be computed from here on. */
  breakOff(): void {
    this.#isBroken = true
  }

  /** Takes the next leaf. */
  push(leaf: Bytes): void {
    this.#tile.set(leaf, this.#tileLength)
    this.#tileLength += hashLength
    if (this.#tileLength === tileBytes) this.#endTile()
    this.#keepRoot()
  }

  #endTile(): void {
    const root = this.#knownRoot(this.#tree.size / 2 ** tileLevel, this.#tile)
    if (root === undefined) this.#pushRest(this.#tree)
    else this.#tree.push(root, 0, tileLevel)
    this.#tileLength = 0
  }

  #pushRest(tree: GrowingTree): void {
    for (let at = 0; at < this.#tileLength; at += hashLength) tree.push(this.#tile, at)
  }

  #root(): Bytes {
    const whole = this.#tree.copy()
    this.#pushRest(whole)
    return whole.root()
  }

  #keepRoot(): void {
    const size = this.#tree.size + this.#tileLength / hashLength
    if (!this.#isBroken && this.#sizes.has(size)) this.#roots.set(size, this.#root())
  }

  /** The root of all leaves, or undefined if one is missing. */
  root(): Bytes | undefined {
    return this.#isBroken ? undefined : this.#root()
  }

  /** The roots at the given sizes that the log has reached. */
  get roots(): ReadonlyMap<number, Bytes> {
    return this.#roots
  }
}
