import type { Either } from 'fp-ts/lib/Either.js'
import type { DomainEvent, Recorded } from './envelope.ts'

/**
 * The three functions of one kind of stream. All are pure: time, ids and what other streams say come in as arguments.
 * `decide` answers with the events to append or with the first refusal in the documented precedence; an empty list is
 * "nothing to do".
 */
export interface Decider<Command, State, Event extends DomainEvent, Context, Refused> {
  readonly initialState: () => State
  readonly evolve: (state: State, event: Recorded<Event>) => State
  readonly decide: (
    command: Command,
    state: State,
    context: Context,
  ) => Either<Refused, readonly Event[]>
}
