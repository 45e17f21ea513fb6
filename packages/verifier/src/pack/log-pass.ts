import { Findings, type Found } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { LogCheck } from '../log/log-check.ts'
import type { SoundAppend } from '../log/told-events.ts'
import { AskedOf } from '../rules/asked-of.ts'
import type { EventsTask } from './events-task.ts'
import type { Line } from './lines.ts'
import type { LookedLines } from './lines-pass.ts'

/** What the envelopes of the events gave. */
export interface LogFound {
  readonly found: Found
  readonly lines: number
  readonly first: number | null
  readonly last: number | null
  readonly types: ReadonlyMap<string, number>
  readonly streams: number
  /** The last revision of the selected stream; −1 for any other kind of pack. */
  readonly lastRevision: number
}

/** Called with each append that rules decide on, when the line after it, or the end, shows that it is whole. */
export type OnAsked = (append: SoundAppend, line: number) => void

/** The third of four passes over the events: their envelopes. It checks ids, and what must hold over a log. */
export class LogPass {
  readonly #task: EventsTask
  readonly #findings = new Findings()
  readonly #check: LogCheck

  constructor(hashing: Hashing, task: EventsTask, onAsked: OnAsked | null) {
    this.#task = task
    this.#findings.line = 0
    const { kind, origin } = task.manifest
    const asked = new AskedOf()
    this.#check = new LogCheck({
      hashing,
      kind,
      origin,
      findings: this.#findings,
      onAppend: (append) => {
        if (onAsked !== null && asked.isAsked(append)) onAsked(append, this.#findings.line)
      },
    })
  }

  /** Takes lines with what the first pass found in them and the positions that the second gave them. */
  take(lines: readonly Line[], looked: LookedLines, positions: readonly number[]): void {
    for (const [at, { bytes, isEnded }] of lines.entries()) {
      const position = positions[at] ?? 0
      if (!isEnded)
        this.#findings.add('authentic', 'EventUnreadable', 'the line is cut off', { position })
      const line = this.#check.spare()
      line.put(bytes, position)
      line.keepIn(looked, at)
      this.#check.take(line, looked.faults.get(at) ?? null)
      this.#findings.line += 1
    }
  }

  /** Ends the pass. */
  end(): LogFound {
    const { walk } = this.#check
    walk.end()
    const { stream } = this.#task.manifest
    return {
      found: this.#findings.found(),
      lines: this.#check.lines,
      ...this.#check.ends,
      types: this.#check.types,
      streams: walk.streams,
      lastRevision: stream === null ? -1 : walk.lastRevision(stream.name),
    }
  }
}
