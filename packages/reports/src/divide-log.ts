import {
  type DomainEvent,
  type EventStore,
  isCounted,
  type Placed,
  type PlainDate,
  type ReadAllOptions,
  upcastEvent,
} from '@coflyfr/core'
import type { Report } from './report.ts'

/** The last position and effective date that count at each end of a comparison. */
export interface Ends {
  readonly from: { readonly asOf: PlainDate | null; readonly position: number }
  readonly to: { readonly asOf: PlainDate | null; readonly position: number }
}

/** One end of a comparison. */
type End = keyof Ends

/**
 * The folded state of what both ends of a comparison count, and the events that only one of them counts, in the order
 * of the log.
 */
export interface DividedLog<State, Event extends DomainEvent> {
  /** A new copy for each reader, because folding on changes it. */
  readonly both: () => State
  /** The events that only one end counts. If there are many, they are read from the log again for each reader. */
  readonly only: (end: End) => AsyncIterable<Placed<Event>>
}

/** The most events of one end that are held in memory; if there are more, they are read from the log each time. */
const heldAtMost = 10_000

/** The events that only one end counts, held in memory up to a limit. */
class Held<Event extends DomainEvent> {
  readonly events: Placed<Event>[] = []
  /** The position of the first one, held or not. */
  first = Number.POSITIVE_INFINITY
  isWhole = true
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  add(event: Placed<Event>): void {
    this.first = Math.min(this.first, event.position)
    if (this.events.length < this.#most) this.events.push(event)
    else this.isWhole = false
  }
}

/**
 * Reads the events that a report folds and divides them by the ends that count them, leaving out those that neither
 * does. The state must be plain data, as a store keeps it, so that it can be copied.
 */
export const divideLog = async <State, Event extends DomainEvent>(
  store: EventStore,
  report: Report<State, Event>,
  ends: Ends,
  heldMax = heldAtMost,
): Promise<DividedLog<State, Event>> => {
  const { initialState, evolve } = report.projection
  const held = { from: new Held<Event>(heldMax), to: new Held<Event>(heldMax) }
  let both = initialState()
  const upTo = Math.max(ends.from.position, ends.to.position)
  for await (const batch of counted(store, report, ends, { upTo }))
    for (const [event, by] of batch) {
      if (by === 'both') both = evolve(both, event)
      else held[by].add(event)
    }
  async function* only(end: End): AsyncGenerator<Placed<Event>> {
    const { events, isWhole, first } = held[end]
    if (isWhole) return yield* events
    const range = { after: first - 1, upTo: ends[end].position }
    for await (const batch of counted(store, report, ends, range))
      for (const [event, by] of batch) if (by === end) yield event
  }
  return { both: () => structuredClone(both), only }
}

/** An event of the report, and which end counts it. */
type Counted<Event extends DomainEvent> = readonly [Placed<Event>, End | 'both']

/** The events in a part of the log that an end counts, a batch at a time. */
async function* counted<State, Event extends DomainEvent>(
  store: EventStore,
  { catalogue, projection }: Report<State, Event>,
  { from, to }: Ends,
  range: Pick<ReadAllOptions, 'after' | 'upTo'>,
): AsyncGenerator<readonly Counted<Event>[]> {
  const counts = ({ asOf, position }: Ends[End], event: Placed): boolean =>
    event.position <= position && isCounted(projection, event, asOf)
  const countedBy = (event: Placed): End | 'both' | null => {
    if (!counts(from, event)) return counts(to, event) ? 'to' : null
    return counts(to, event) ? 'both' : 'from'
  }
  for await (const batch of store.scan({ ...range, types: projection.types }))
    yield batch.flatMap((event) => {
      const by = countedBy(event)
      // The store returns only the types asked for.
      return by === null ? [] : [[upcastEvent(catalogue, event) as Placed<Event>, by] as const]
    })
}
