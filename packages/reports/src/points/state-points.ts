import {
  type DomainEvent,
  type EventCatalogue,
  type EventStore,
  foldFrom,
  type Placed,
  type PlainDate,
  type Projection,
} from '@coflyfr/core'
import type { KeptPoints } from './kept-points.ts'

/** Sort before and after every day. */
const [beforeEveryDay, afterEveryDay] = ['', '~']

/** A state with everything up to a position. All of it counts on `lastDay` and later. */
interface Milestone<State> {
  readonly stretches: number
  readonly lastDay: string
  readonly state: State
}

/** The point in time of a state. */
export interface StatePoint {
  readonly asOf: PlainDate | null
  readonly position: number
}

/**
 * States of one report along the log, kept in memory. A read at any two times continues from the last state that holds
 * nothing beyond them, and folds only stretches with events that count by the day. The log is folded once, up to the
 * last position asked for.
 */
export class StatePoints<State, Event extends DomainEvent> {
  readonly #store: EventStore
  readonly #catalogue: EventCatalogue
  readonly #projection: Projection<State, Event>
  readonly #fork: (state: State) => State
  readonly #length: number
  readonly #statesMax: number
  /** For each stretch, the first day of its events. */
  readonly #firstDays: string[] = []
  #milestones: readonly Milestone<State>[] = []
  #milestoneEvery = 1
  #running: Milestone<State>
  #waiting: Promise<unknown> = Promise.resolve()

  constructor(
    { store, stretchLength, statesMax }: KeptPoints,
    catalogue: EventCatalogue,
    projection: Projection<State, Event>,
    fork: (state: State) => State,
  ) {
    this.#store = store
    this.#catalogue = catalogue
    this.#projection = projection
    this.#fork = fork
    this.#length = stretchLength
    this.#statesMax = statesMax
    this.#running = this.#nothing()
  }

  /** The state at a point, which the caller may change. */
  async at({ asOf, position }: StatePoint): Promise<State> {
    const whole = Math.floor((position + 1) / this.#length)
    const extended = this.#waiting.then(() => this.#extend(whole))
    this.#waiting = extended.catch(() => undefined)
    await extended
    const start = this.#before(whole, asOf)
    let state = this.#fork(start.state)
    for (const [first, last] of this.#runs(start.stretches, position, asOf)) {
      const from = { state, after: first - 1, upTo: last }
      state = await foldFrom(this.#store, this.#catalogue, this.#projection, asOf, from)
    }
    return state
  }

  #nothing(): Milestone<State> {
    return { stretches: 0, lastDay: beforeEveryDay, state: this.#projection.initialState() }
  }

  /** The last kept state without anything beyond the point. */
  #before(whole: number, asOf: PlainDate | null): Milestone<State> {
    const isBefore = ({ stretches, lastDay }: Milestone<State>): boolean =>
      stretches <= whole && (asOf === null || lastDay <= asOf)
    if (isBefore(this.#running)) return this.#running
    return this.#milestones.findLast(isBefore) ?? this.#nothing()
  }

  /**
   * What is left to fold after some stretches: first and last positions of runs of stretches with events that count by
   * the day.
   */
  *#runs(
    from: number,
    position: number,
    asOf: PlainDate | null,
  ): Generator<readonly [number, number]> {
    let first: number | null = null
    for (let stretch = from; stretch * this.#length <= position; stretch += 1) {
      const firstDay = this.#firstDays[stretch] ?? beforeEveryDay
      const isHolding = firstDay !== afterEveryDay && (asOf === null || firstDay <= asOf)
      if (isHolding) first ??= stretch * this.#length
      else if (first !== null) {
        yield [first, stretch * this.#length - 1]
        first = null
      }
    }
    if (first !== null) yield [first, position]
  }

  /**
   * Folds on over whole stretches. If that fails, it goes back to the last kept state, so that no half-folded one is
   * left.
   */
  async #extend(whole: number): Promise<void> {
    while (this.#running.stretches < whole) {
      try {
        this.#running = await this.#further(this.#running)
      } catch (fault) {
        const last = this.#milestones.at(-1)
        this.#running =
          last === undefined ? this.#nothing() : { ...last, state: this.#fork(last.state) }
        throw fault
      }
      if (this.#running.stretches % this.#milestoneEvery === 0) this.#keep()
    }
  }

  async #further({ stretches, lastDay, state }: Milestone<State>): Promise<Milestone<State>> {
    const days = { first: afterEveryDay, last: lastDay }
    const first = stretches * this.#length
    const range = { state, after: first - 1, upTo: first + this.#length - 1 }
    const noting = this.#noting(days)
    const folded = await foldFrom(this.#store, this.#catalogue, noting, null, range)
    this.#firstDays[stretches] = days.first
    return { stretches: stretches + 1, lastDay: days.last, state: folded }
  }

  #keep(): void {
    this.#milestones = [
      ...this.#milestones,
      { ...this.#running, state: this.#fork(this.#running.state) },
    ]
    if (this.#milestones.length <= this.#statesMax) return
    this.#milestoneEvery *= 2
    this.#milestones = this.#milestones.filter(
      ({ stretches }) => stretches % this.#milestoneEvery === 0,
    )
  }

  /**
   * The same projection, which also notes the first and last day of what it folds. An event that counts whatever its
   * day has the earliest.
   */
  #noting(days: { first: string; last: string }): Projection<State, Event> {
    const { evolve, undated = [] } = this.#projection
    return {
      ...this.#projection,
      evolve: (state, event: Placed<Event>) => {
        if (undated.includes(event.type)) days.first = beforeEveryDay
        else {
          if (event.effectiveOn < days.first) days.first = event.effectiveOn
          if (event.effectiveOn > days.last) days.last = event.effectiveOn
        }
        return evolve(state, event)
      },
    }
  }
}
