import type { Findings } from '../findings.ts'
import { type Hashing, hashLength, leafHashInto } from '../hashing.ts'
import { type Bytes, textOfUtf8 } from '../text/bytes.ts'
import { GrowingTree } from '../tree/growing-tree.ts'
import { LogWalk, type OnAppend, type WalkKind } from './log-walk.ts'
import { type IsTold, readEvent } from './read-event.ts'

/** What a log is checked with. */
export interface LogCheckOptions {
  readonly hashing: Hashing
  readonly kind: WalkKind
  readonly origin: string
  readonly findings: Findings
  /** The sizes at which somebody asks for the root. */
  readonly sizes: ReadonlySet<number>
  readonly onAppend: OnAppend
  readonly isTold: IsTold
  /** The code of what is no canonical JSON, where it is another one. */
  readonly unreadable?: string
}

/** Checks preimages one by one: their leaves, envelopes, ids, and what must hold over a log. */
export class LogCheck {
  readonly #options: LogCheckOptions
  readonly #tree: GrowingTree
  readonly #roots = new Map<number, Bytes>()
  readonly #types = new Map<string, number>()
  readonly #leaf = new Uint8Array(hashLength)
  #isBroken = false
  #first: number | null = null
  #last: number | null = null
  /** What must hold over the log. */
  readonly walk: LogWalk
  /** How many preimages came. */
  lines = 0

  constructor(options: LogCheckOptions) {
    const { hashing, kind, origin, findings, onAppend } = options
    this.#options = options
    this.#tree = new GrowingTree(hashing)
    this.walk = new LogWalk(hashing, kind, origin, findings, onAppend)
    this.#keepRoot()
  }

  /** How many events there are of each type. */
  get types(): ReadonlyMap<string, number> {
    return this.#types
  }

  /** The positions of the first and the last event. */
  get ends(): { readonly first: number | null; readonly last: number | null } {
    return { first: this.#first, last: this.#last }
  }

  /** The leaf of a preimage, until that of the next one is asked for. */
  leafOf(preimage: Uint8Array): Bytes {
    leafHashInto(this.#options.hashing, preimage, this.#leaf)
    return this.#leaf
  }

  /** Says that positions are missing: no root can be made from here on. */
  breakOff(): void {
    this.#isBroken = true
  }

  /** Takes the preimage at a position. */
  push(preimage: Uint8Array, leaf: Bytes, position: number): void {
    this.lines += 1
    this.#first ??= position
    this.#last = position
    if (this.#options.kind === 'log') {
      this.#tree.push(leaf)
      this.#keepRoot()
    }
    const { findings, isTold, unreadable = 'EventUnreadable' } = this.#options
    const text = textOfUtf8(preimage)
    const read = text === undefined ? 'it is not UTF-8' : readEvent(text, position, isTold)
    if (typeof read === 'string') {
      findings.add('authentic', unreadable, read, { position })
      return
    }
    const { type } = read.event
    this.#types.set(type, (this.#types.get(type) ?? 0) + 1)
    this.walk.push(read)
  }

  #keepRoot(): void {
    const { size } = this.#tree
    if (!this.#isBroken && this.#options.sizes.has(size)) this.#roots.set(size, this.#tree.root())
  }

  /** The root of all leaves, or undefined where one is missing. */
  root(): Bytes | undefined {
    return this.#isBroken ? undefined : this.#tree.root()
  }

  /** The root that the log had at a size that was asked about. */
  rootAt(size: number): Bytes | undefined {
    return this.#roots.get(size)
  }
}
