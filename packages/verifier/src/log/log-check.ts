import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { type EventLine, fields } from './event-line.ts'
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

/** Checks what must hold over a log, of lines that were looked at one by one; counts them and their types. */
export class LogCheck {
  readonly #options: LogCheckOptions
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

  /** A line to be filled with the next preimage, looked at by itself, and taken. */
  spare(): EventLine {
    return this.walk.spare()
  }

  /** Takes the next line, or what is wrong with it. */
  take(line: EventLine, fault: string | null): void {
    const { position } = line
    this.lines += 1
    this.#first ??= position
    this.#last = position
    if (fault !== null) {
      const { findings, unreadable = 'EventUnreadable' } = this.#options
      findings.add('authentic', unreadable, fault, { position })
      return
    }
    line.type = this.#types.add(line.bytes, line.start(fields.type), line.end(fields.type))
    this.#counts[line.type] = (this.#counts[line.type] ?? 0) + 1
    this.walk.push(line)
  }
}
