import {
  type DomainEvent,
  type EventStore,
  isCounted,
  type Placed,
  type PlainDate,
  upcastEvent,
} from '@coflyfr/core'
import type { Report } from './report.ts'

/** The last position and effective date that each end of a comparison counts. */
export interface Ends {
  readonly from: { readonly asOf: PlainDate | null; readonly position: number }
  readonly to: { readonly asOf: PlainDate | null; readonly position: number }
}

/** What both ends of a comparison count, folded, and the events that only one of them counts, in the order of the log. */
export interface DividedLog<State, Event extends DomainEvent> {
  /** A state of its own for each reader; folding on changes it. */
  readonly both: () => State
  /** The events that only one end counts: read again for each reader where they are many. */
  readonly only: (end: keyof Ends) => AsyncIterable<Placed<Event>>
}

const counts = (
  projection: Parameters<typeof isCounted>[0],
  { asOf, position }: Ends['from'],
  event: Placed,
): boolean => event.position <= position && isCounted(projection, event, asOf)

/** So many events that only one end counts are held in memory; more are read from the log whenever they are wanted. */
const heldAtMost = 10_000

/** Some of a log, held until there are too many. */
class Held<Event> {
  readonly events: Event[] = []
  isWhole = true
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  add(event: Event): void {
    if (this.events.length < this.#most) this.events.push(event)
    else this.isWhole = false
  }
}

/**
 * Reads the events that a report folds and divides them by which ends count them; those of neither end are left out. A
 * state is plain data, as a store keeps it.
 */
export const divideLog = async <State, Event extends DomainEvent>(
  store: EventStore,
  { catalogue, projection }: Report<State, Event>,
  ends: Ends,
  heldMax = heldAtMost,
): Promise<DividedLog<State, Event>> => {
  const upTo = Math.max(ends.from.position, ends.to.position)
  const { types } = projection
  let both = projection.initialState()
  let firstOnly = upTo + 1
  const held = { from: new Held<Placed<Event>>(heldMax), to: new Held<Placed<Event>>(heldMax) }
  // The store hands out only the types asked for.
  const current = (event: Placed): Placed<Event> => upcastEvent(catalogue, event) as Placed<Event>
  for await (const batch of store.scan({ upTo, types }))
    for (const event of batch) {
      const inFrom = counts(projection, ends.from, event)
      const inTo = counts(projection, ends.to, event)
      if (inFrom && inTo) both = projection.evolve(both, current(event))
      else if (inFrom || inTo) {
        firstOnly = Math.min(firstOnly, event.position)
        held[inFrom ? 'from' : 'to'].add(current(event))
      }
    }
  async function* only(end: keyof Ends): AsyncGenerator<Placed<Event>> {
    const { events, isWhole } = held[end]
    if (isWhole) return yield* events
    const [own, other] = end === 'from' ? [ends.from, ends.to] : [ends.to, ends.from]
    for await (const batch of store.scan({ after: firstOnly - 1, upTo: own.position, types }))
      for (const event of batch)
        if (counts(projection, own, event) && !counts(projection, other, event))
          yield current(event)
  }
  return { both: () => structuredClone(both), only }
}
