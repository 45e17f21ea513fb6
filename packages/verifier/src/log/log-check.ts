import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { textOfUtf8 } from '../text/bytes.ts'
import { LogWalk, type OnAppend, type WalkKind } from './log-walk.ts'
import { readEvent } from './read-event.ts'

/** What a log is checked with. */
export interface LogCheckOptions {
  readonly hashing: Hashing
  readonly kind: WalkKind
  readonly origin: string
  readonly findings: Findings
  readonly onAppend: OnAppend
  /** The code of what is no canonical JSON, where it is another one. */
  readonly unreadable?: string
}

/** Checks preimages one by one: their envelopes, ids, and what must hold over a log. */
export class LogCheck {
  readonly #options: LogCheckOptions
  readonly #types = new Map<string, number>()
  #first: number | null = null
  #last: number | null = null
  /** What must hold over the log. */
  readonly walk: LogWalk
  /** How many preimages came. */
  lines = 0

  constructor(options: LogCheckOptions) {
    this.#options = options
    this.walk = new LogWalk(options)
  }

  /** How many events there are of each type. */
  get types(): ReadonlyMap<string, number> {
    return this.#types
  }

  /** The positions of the first and the last event. */
  get ends(): { readonly first: number | null; readonly last: number | null } {
    return { first: this.#first, last: this.#last }
  }

  /** Takes the preimage at a position. */
  push(preimage: Uint8Array, position: number): void {
    this.lines += 1
    this.#first ??= position
    this.#last = position
    const { findings, unreadable = 'EventUnreadable' } = this.#options
    const text = textOfUtf8(preimage)
    const read = text === undefined ? 'it is not UTF-8' : readEvent(text, position)
    if (typeof read === 'string') {
      findings.add('authentic', unreadable, read, { position })
      return
    }
    const { type } = read.event
    this.#types.set(type, (this.#types.get(type) ?? 0) + 1)
    this.walk.push(read)
  }
}
