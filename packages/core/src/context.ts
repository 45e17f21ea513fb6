import type { DomainEvent, Recorded } from './envelope.ts'
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
 * Makes a source of events of one union from a typed fold.
 *
 * @param source stream, types that matter and the fold over them; events of other types are not handed to it
 */
export const contextSource = <State, Event extends DomainEvent>(source: {
  readonly name: string
  readonly stream: StreamName
  readonly types: readonly Event['type'][]
  readonly initialState: () => State
  readonly evolve: (state: State, event: Recorded<Event>) => State
}): ContextSource<State> => {
  const types: ReadonlySet<string> = new Set(source.types)
  const isOurs = (event: Recorded): event is Recorded<Event> => types.has(event.type)
  return {
    name: source.name,
    stream: source.stream,
    types: source.types,
    initialState: source.initialState,
    evolve: (state, event) => (isOurs(event) ? source.evolve(state, event) : state),
  }
}
