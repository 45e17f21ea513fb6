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
  readonly onlyFrom: readonly Placed<Event>[]
  readonly onlyTo: readonly Placed<Event>[]
}

const counts = (
  projection: Parameters<typeof isCounted>[0],
  { asOf, position }: Ends['from'],
  event: Placed,
): boolean => event.position <= position && isCounted(projection, event, asOf)

/** Reads the events that a report folds and divides them by which ends count them; those of neither end are left out. A state is plain data, as a store keeps it. */
export const divideLog = async <State, Event extends DomainEvent>(
  store: EventStore,
  { catalogue, projection }: Report<State, Event>,
  ends: Ends,
): Promise<DividedLog<State, Event>> => {
  let both = projection.initialState()
  const onlyFrom: Placed<Event>[] = []
  const onlyTo: Placed<Event>[] = []
  const upTo = Math.max(ends.from.position, ends.to.position)
  for await (const batch of store.scan({ upTo, types: projection.types })) {
    for (const event of batch) {
      const inFrom = counts(projection, ends.from, event)
      const inTo = counts(projection, ends.to, event)
      if (!inFrom && !inTo) continue
      // The store hands out only the types asked for.
      const current = upcastEvent(catalogue, event) as Placed<Event>
      if (inFrom && inTo) both = projection.evolve(both, current)
      else if (inFrom) onlyFrom.push(current)
      else onlyTo.push(current)
    }
  }
  return { both: () => structuredClone(both), onlyFrom, onlyTo }
}
