import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { fields } from './event-line.ts'
import { LineReader } from './line-reader.ts'
import { LogWalk, type OnAppend, type WalkKind } from './log-walk.ts'
import { NameTable } from './name-table.ts'

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
  readonly #reader = new LineReader()
  readonly #types = new NameTable()
  /** How many events there are of each type, by the number of its name. */
  readonly #counts: number[] = []
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
    const counts = this.#counts.entries()
    return new Map(
      [...counts].map(([type, count]) => [JSON.parse(this.#types.nameOf(type)), count]),
    )
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
    const line = this.walk.spare()
    line.put(preimage, position)
    const fault = this.#reader.fault(line)
    if (fault !== null) {
      findings.add('authentic', unreadable, fault, { position })
      return
    }
    line.type = this.#types.add(line.bytes, line.start(fields.type), line.end(fields.type))
    this.#counts[line.type] = (this.#counts[line.type] ?? 0) + 1
    this.walk.push(line)
  }
}
