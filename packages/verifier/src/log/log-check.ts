import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { type EventLine, fields } from './event-line.ts'
import { LogWalk, type OnAppend, type WalkKind } from './log-walk.ts'
import { NameTable } from './name-table.ts'

/** What a check of a log needs. */
export interface LogCheckOptions {
  readonly hashing: Hashing
  readonly kind: WalkKind
  readonly origin: string
  readonly findings: Findings
  readonly onAppend: OnAppend
  /** The code for a line that is not an event, `EventUnreadable` unless given. */
  readonly unreadable?: string
}

/** Takes the lines of a log, each already checked by itself: counts them and their types, and walks the sound ones. */
export class LogCheck {
  readonly #options: LogCheckOptions
  readonly #types = new NameTable()
  /** How many events there are of each type, by the number of its name. */
  readonly #counts: number[] = []
  #first: number | null = null
  #last: number | null = null
  /** Checks what must hold over the whole log. */
  readonly walk: LogWalk
  /** Lines taken so far, sound or not. */
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

  /** A free line: fill it with the next preimage, check it by itself, and pass it to `take`. */
  spare(): EventLine {
    return this.walk.spare()
  }

  /** Takes the next line; `fault` is what is wrong with it by itself, or null. */
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
