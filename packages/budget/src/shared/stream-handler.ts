import type { Command, CommandHandler, DomainEvent } from '@coflyfr/core'
import { type About, decidedBy, type Judge } from './decided-by.ts'

/** A kind of stream: how its events are read and folded, whatever the command. */
export type StreamFold<State, Event extends DomainEvent> = Pick<
  CommandHandler<Command, State, Event, unknown, unknown>,
  'name' | 'events'
> & {
  readonly initialState: () => State
  readonly evolve: CommandHandler<Command, State, Event, unknown, unknown>['decider']['evolve']
}

/** On which stream commands are carried out, which context they read, and what `may` shows besides their checks. */
export interface Carried<
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused,
> {
  readonly streamOf: CommandHandler<Given, State, Event, Context, Refused>['streamOf']
  readonly contextOf: CommandHandler<Given, State, Event, Context, Refused>['contextOf']
  readonly about?: About<Given, State, Context> | undefined
}

/** A handler of some commands on one kind of stream: all of them share its fold, each reads its own context. */
export const streamHandler = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused,
>(
  { name, events, initialState, evolve }: StreamFold<State, Event>,
  judge: Judge<Given, State, Event, Context, Refused>,
  { streamOf, contextOf, about }: Carried<Given, State, Event, Context, Refused>,
): CommandHandler<Given, State, Event, Context, Refused> => {
  const { decide, rationale } = decidedBy(judge, about)
  return { name, decider: { initialState, evolve, decide }, events, streamOf, contextOf, rationale }
}
