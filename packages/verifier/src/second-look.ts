import type { PlacedEvent } from './event.ts'
import type { Findings } from './findings.ts'
import type { Hashing } from './hashing.ts'
import { faultOf, shapeFault, type Waiting } from './rules/rules-check.ts'
import { shapes } from './rules/shapes.ts'
import { newState, States, type StreamState } from './rules/state/states.ts'
import { SealsCheck } from './seals/seals-check.ts'

interface Earlier {
  readonly stream: string
  readonly revision: number
  readonly state: StreamState
}

/**
 * Reads a log a second time, for what needs older states: a rule that was broken may have held on the revisions that
 * the decision had read, and a report may have been sealed as known at a position where no period was closed.
 */
export class SecondLook {
  readonly #hashing: Hashing
  readonly #findings: Findings
  readonly #states: States
  readonly #seals: SealsCheck
  readonly #waiting = new Map<number, Waiting>()
  readonly #earlier = new Map<Waiting, readonly Earlier[]>()
  /** The same states by stream, until the append that waits for them is decided. */
  readonly #byStream = new Map<string, Set<Earlier>>()

  constructor(
    hashing: Hashing,
    findings: Findings,
    waiting: readonly Waiting[],
    sealed: readonly PlacedEvent[],
  ) {
    this.#hashing = hashing
    this.#findings = findings
    this.#states = new States(hashing)
    this.#seals = new SealsCheck(hashing, findings, this.#states, sealed)
    for (const one of waiting) {
      this.#waiting.set(one.append[0].position, one)
      const read = one.append[0].context.flatMap(({ stream, revision }): readonly Earlier[] => {
        const state = newState(stream)
        return state === undefined ? [] : [{ stream, revision, state }]
      })
      this.#earlier.set(one, read)
      for (const earlier of read) {
        const known = this.#byStream.get(earlier.stream) ?? new Set()
        this.#byStream.set(earlier.stream, known.add(earlier))
      }
    }
  }

  /** Takes the next event of the log. */
  take(event: PlacedEvent): void {
    const waiting = this.#waiting.get(event.position)
    if (waiting !== undefined) this.#decide(waiting)
    const isKnown = shapes.has(event.type) && shapeFault(event) === null
    if (isKnown || (!shapes.has(event.type) && event.stream.startsWith('body-'))) {
      this.#states.fold(event)
      for (const earlier of this.#byStream.get(event.stream) ?? [])
        if (event.revision <= earlier.revision) earlier.state.fold(event)
    }
    if (isKnown) this.#seals.fold(event)
    this.#seals.look(event)
  }

  #decide(waiting: Waiting): void {
    const { append, number, fault } = waiting
    const event = append[number] ?? append[0]
    const read = this.#earlier.get(waiting) ?? []
    const states = this.#states.with(new Map(read.map(({ stream, state }) => [stream, state])))
    this.#earlier.delete(waiting)
    for (const earlier of read) this.#byStream.get(earlier.stream)?.delete(earlier)
    const isStale = faultOf({ append, number, event, states, hashing: this.#hashing }) === undefined
    const { position, stream, type } = event
    const detail = isStale ? `${fault.detail}, but not on what it had read` : fault.detail
    const code = isStale ? 'StaleContext' : fault.code
    this.#findings.add('rulesObeyed', code, `${type}: ${detail}`, { position, stream })
  }

  /** The files that show sealed reports, for the seals that the first reading left out. */
  get shown(): SealsCheck['shown'] {
    return this.#seals.shown
  }
}
