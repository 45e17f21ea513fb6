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

/** The events of a report by which ends count them, each part in the order of the log. */
export interface DividedLog<Event extends DomainEvent> {
  readonly both: readonly Placed<Event>[]
  readonly onlyFrom: readonly Placed<Event>[]
  readonly onlyTo: readonly Placed<Event>[]
}

const counts = (
  projection: Parameters<typeof isCounted>[0],
  { asOf, position }: Ends['from'],
  event: Placed,
): boolean => event.position <= position && isCounted(projection, event, asOf)

/** Reads the events that a report folds and divides them by which ends count them; those of neither end are left out. */
export const divideLog = async <State, Event extends DomainEvent>(
  store: EventStore,
  { catalogue, projection }: Report<State, Event>,
  ends: Ends,
): Promise<DividedLog<Event>> => {
  const both: Placed<Event>[] = []
  const onlyFrom: Placed<Event>[] = []
  const onlyTo: Placed<Event>[] = []
  const upTo = Math.max(ends.from.position, ends.to.position)
  for await (const batch of store.scan({ upTo, types: projection.types })) {
    for (const event of batch) {
      const inFrom = counts(projection, ends.from, event)
      const inTo = counts(projection, ends.to, event)
      if (!inFrom && !inTo) continue
      const part = inFrom && inTo ? both : inFrom ? onlyFrom : onlyTo
      // The store hands out only the types asked for.
      part.push(upcastEvent(catalogue, event) as Placed<Event>)
    }
  }
  return { both, onlyFrom, onlyTo }
}
