import type { Command } from './command.ts'
import type { ContextSources } from './context.ts'
import type { Decider } from './decider.ts'
import type { DomainEvent } from './envelope.ts'
import type { EventCatalogue } from './event-catalogue.ts'
import type { JsonValue } from './json.ts'
import type { StreamName } from './stream-name.ts'

/** A decider with what it needs around it: its stream, the events it knows, and what it reads from other streams. */
export interface CommandHandler<
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused,
> {
  /** Names the kind of stream, so that its state can be kept between commands: one name, one `evolve`. */
  readonly name: string
  readonly decider: Decider<Given, State, Event, Context, Refused>
  readonly events: EventCatalogue
  readonly streamOf: (command: Given) => StreamName
  /** Whose key seals the personal fields of a command; every handler of a command that has some says it. */
  readonly subjectOf?: (command: Given) => string
  readonly contextOf: (command: Given, state: State) => ContextSources<Context>
  /** For "may I, and why?": the rules looked at, with running totals and headroom as decimal strings. */
  readonly rationale?: (command: Given, state: State, context: Context) => JsonValue
}
