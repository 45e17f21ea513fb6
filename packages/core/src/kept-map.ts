import { type KeptEntries, KeptPlace } from './kept-entries.ts'
import { valueOfText } from './marked.ts'

/** All entries of a map, some of them not decoded yet. */
type Partly<Value> = Map<string, Value | KeptPlace>

/**
 * A map read back from its kept form. Its keys are read when an entry is first asked for, and a value is decoded when
 * it is asked for. Going through all values decodes all; from then on it is a map like any other.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { decodeState, type KeptEntries, KeptMap } from '@coflyfr/core'
 *
 * const bytes = Buffer.from('[[[7,3,5]]\n,{"$apart":0}\n,["CSC"]\n,[3]\n,["7"]\n]')
 * const spent = new KeptMap(decodeState(bytes) as KeptEntries, (packed) => Number(packed))
 * assert.equal(spent.get('CSC'), 7)
 * ```
 */
export class KeptMap<Value, Packed = unknown> extends Map<string, Value> {
  readonly #kept: KeptEntries
  readonly #unpack: (packed: Packed) => Value
  /**
   * Set from when the keys are read until all values are decoded. Before, the map itself holds only what was set;
   * after, everything.
   */
  #partly: Partly<Value> | null = null
  #isWhole = false

  constructor(kept: KeptEntries, unpack: (packed: Packed) => Value) {
    super()
    this.#kept = kept
    this.#unpack = unpack
  }

  override get size(): number {
    return this.#known()?.size ?? super.size
  }

  override has(key: string): boolean {
    return this.#known()?.has(key) ?? super.has(key)
  }

  override get(key: string): Value | undefined {
    const entries = this.#known()
    if (entries === null) return super.get(key)
    const found = entries.get(key)
    if (!(found instanceof KeptPlace)) return found
    const value = this.#decoded(found)
    entries.set(key, value)
    return value
  }

  /** Reads no keys, so that adding to a map that nobody reads stays cheap. */
  override set(key: string, value: Value): this {
    if (this.#partly === null) super.set(key, value)
    else this.#partly.set(key, value)
    return this
  }

  override delete(key: string): boolean {
    return this.#known()?.delete(key) ?? super.delete(key)
  }

  override clear(): void {
    this.#isWhole = true
    this.#partly = null
    super.clear()
  }

  override keys(): MapIterator<string> {
    return this.#known()?.keys() ?? super.keys()
  }

  override values(): MapIterator<Value> {
    this.#decodeAll()
    return super.values()
  }

  override entries(): MapIterator<[string, Value]> {
    this.#decodeAll()
    return super.entries()
  }

  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries()
  }

  override forEach(each: (value: Value, key: string, map: Map<string, Value>) => void): void {
    this.#decodeAll()
    super.forEach(each)
  }

  /** The text of each value, in order: as it was kept if it was never decoded, else as `write` makes it. */
  *texts(write: (value: Value) => string): Generator<string> {
    const entries: Partly<Value> = this.#known() ?? this
    for (const entry of entries.values())
      yield entry instanceof KeptPlace ? this.#kept.textAt(entry) : write(entry)
  }

  #decoded(place: KeptPlace): Value {
    // `pack` of the same form made it: only states of this form's version are read.
    return this.#unpack(valueOfText(this.#kept.textAt(place)) as Packed)
  }

  /** Every entry, with those that were set meanwhile; null once the map itself holds all. */
  #known(): Partly<Value> | null {
    if (this.#isWhole || this.#partly !== null) return this.#partly
    const entries: Partly<Value> = this.#kept.places()
    for (const [key, value] of super.entries()) entries.set(key, value)
    super.clear()
    this.#partly = entries
    return entries
  }

  #decodeAll(): void {
    const entries = this.#known()
    if (entries === null) return
    for (const [key, entry] of entries)
      super.set(key, entry instanceof KeptPlace ? this.#decoded(entry) : entry)
    this.#isWhole = true
    this.#partly = null
  }
}
