import type { DomainEvent, Recorded } from './envelope.ts'
import {
  type EventCatalogue,
  type EventReader,
  eventCatalogue,
  readEvent,
} from './event-catalogue.ts'
import type { StreamName } from './stream-name.ts'

/** One thing that a decision reads from another stream: which stream, which types of event matter, and their fold. */
export interface ContextSource<State> {
  /** Names the fold, so that its state can be kept between commands: one name, one `evolve`. */
  readonly name: string
  readonly stream: StreamName
  /** Only an event of one of these types, arriving after the read, makes the decision stale. */
  readonly types: readonly string[]
  readonly initialState: () => State
  readonly evolve: (state: State, event: Recorded) => State
}

/** A source for each part of a decision's context. */
export type ContextSources<Context> = {
  readonly [Part in keyof Context]: ContextSource<Context[Part]>
}

/** The context of a decision that reads its own stream only. */
export type NoContext = Readonly<Record<never, never>>

/**
 * Makes a source from a typed fold. Stored events are brought to their newest shape and validated before the fold sees
 * them, as those of the decision's own stream are; events of other types are not handed to it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { contextSource, defineEvent, exactObject, streamName } from '@coflyfr/core'
 *
 * const PeriodClosed = defineEvent({ type: 'PeriodClosed', data: exactObject('PeriodClosed', {}) })
 * const closedPeriods = contextSource({
 *   name: 'closed-periods',
 *   stream: streamName('periods', '2023-24'),
 *   events: [PeriodClosed],
 *   initialState: () => 0,
 *   evolve: (closed) => closed + 1,
 * })
 * assert.deepEqual(closedPeriods.types, ['PeriodClosed'])
 * ```
 */
export const contextSource = <State, Event extends DomainEvent>(source: {
  readonly name: string
  readonly stream: StreamName
  readonly events: readonly (EventReader & { readonly type: Event['type'] })[]
  readonly initialState: () => State
  readonly evolve: (state: State, event: Recorded<Event>) => State
}): ContextSource<State> => {
  const { name, stream, events, initialState, evolve } = source
  // A source is made for each decision, and most find nothing new to fold.
  let known: EventCatalogue | null = null
  const catalogue = (): EventCatalogue => (known ??= eventCatalogue(...events))
  const isOurs = (event: Recorded): event is Recorded<Event> => catalogue().has(event.type)
  return {
    name,
    stream,
    types: events.map(({ type }) => type),
    initialState,
    evolve: (state, event) =>
      isOurs(event) ? evolve(state, readEvent(catalogue(), event)) : state,
  }
}
