import type { DomainEvent, Placed } from './envelope.ts'

/**
 * A fold over the log, named and versioned. `evolve` owns the state it is given and may update it in place (a fold of a
 * million events must not copy); `project` never shares one state between two folds.
 */
export interface Projection<State, Event extends DomainEvent = DomainEvent> {
  readonly name: string
  /** Raised with every change of meaning or shape: a stored state of another version is rebuilt, never read. */
  readonly version: number
  /** The types of event it folds; the store hands it no other. */
  readonly types: readonly Event['type'][]
  readonly initialState: () => State
  readonly evolve: (state: State, event: Placed<Event>) => State
}
