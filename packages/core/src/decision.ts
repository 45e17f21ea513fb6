import type { Either } from 'fp-ts/lib/Either.js'
import type { Command } from './command.ts'
import type { ReadEvents } from './command-from.ts'
import type { CommandHandler } from './command-handler.ts'
import type { ContextSources } from './context.ts'
import type { DomainEvent, Recorded } from './envelope.ts'
import { readEvent } from './event-catalogue.ts'
import type { Loaded, ReadSetEntry } from './event-store.ts'
import type { ExecuteEnvironment } from './execute.ts'
import {
  followState,
  type LoadedStates,
  loadedAtHand,
  loadState,
  type StreamFold,
} from './loaded-states.ts'
import type { Refusal } from './refusal.ts'
import type { StreamName } from './stream-name.ts'

/** What was decided, and exactly what it was decided on. */
export interface Decision<State, Event, Context, Refused> {
  readonly stream: StreamName
  readonly state: State
  readonly revision: number
  readonly readSet: readonly ReadSetEntry[]
  readonly context: Context
  readonly outcome: Either<Refused, readonly Event[]>
}

/** A decision; to be waited for only where the store has to be asked. */
export type DecisionTaken<State, Event, Context, Refused> =
  | Decision<State, Event, Context, Refused>
  | Promise<Decision<State, Event, Context, Refused>>

/** Goes on at once with what is there: awaiting it would take its time too, and an audit decides millions. */
const whenThere = <Value, Next>(
  value: Value | Promise<Value>,
  next: (value: Value) => Next | Promise<Next>,
): Next | Promise<Next> => (value instanceof Promise ? value.then(next) : next(value))

/** What a decision reads besides its own stream. */
type Around<Context> = Pick<Decision<unknown, unknown, Context, unknown>, 'context' | 'readSet'>

/** Part by part, each after the one before it. */
const loadContext = <Context>(
  { store, states }: ExecuteEnvironment,
  sources: ContextSources<Context>,
): Around<Context> | Promise<Around<Context>> => {
  const parts = Object.keys(sources) as (keyof Context)[]
  const context: Partial<Context> = {}
  const readSet: ReadSetEntry[] = []
  const loadFrom = (number: number): Around<Context> | Promise<Around<Context>> => {
    const part = parts[number]
    // Every part of Context has a source, so none is missing now.
    if (part === undefined) return { context: context as Context, readSet }
    const source = sources[part]
    return whenThere(
      loadedAtHand(states, source) ?? loadState(store, states, source),
      ({ state, revision }) => {
        context[part] = state
        readSet.push({ stream: source.stream, revision, types: source.types })
        return loadFrom(number + 1)
      },
    )
  }
  return loadFrom(0)
}

/** How a handler folds a stream. */
const foldOf = <Given extends Command, State, Event extends DomainEvent, Context, Refused>(
  { decider, events, name }: CommandHandler<Given, State, Event, Context, Refused>,
  stream: StreamName,
): StreamFold<State> => ({
  name,
  stream,
  initialState: decider.initialState,
  // The catalogue has just validated the event as one of the handler's own.
  evolve: (state, event) => decider.evolve(state, readEvent(events, event) as Recorded<Event>),
})

/** Loads the state of a stream as a handler folds it. */
export const loadHandled = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused,
>(
  { store, states }: ExecuteEnvironment,
  handler: CommandHandler<Given, State, Event, Context, Refused>,
  stream: StreamName,
): Loaded<State> | Promise<Loaded<State>> => {
  const fold = foldOf(handler, stream)
  return loadedAtHand(states, fold) ?? loadState(store, states, fold)
}

/**
 * Goes on with a handler's state that is at hand by events that follow it. They were read by a catalogue: where that
 * knows them as the handler does, they are not read again.
 */
export const followHandled = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused,
>(
  states: LoadedStates,
  handler: CommandHandler<Given, State, Event, Context, Refused>,
  stream: StreamName,
  { catalogue, events }: ReadEvents,
): void => {
  const { decider, events: known, name } = handler
  if (!events.every(({ type }) => known.has(type) && known.get(type) === catalogue.get(type)))
    return
  followState(states, { name, stream }, events, (state: State, event) =>
    decider.evolve(state, event as Recorded<Event>),
  )
}

/** Loads the stream and the context of a command and decides; writes nothing. */
export const takeDecision = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused extends Refusal,
>(
  environment: ExecuteEnvironment,
  handler: CommandHandler<Given, State, Event, Context, Refused>,
  command: Given,
): DecisionTaken<State, Event, Context, Refused> => {
  const { decider } = handler
  const stream = handler.streamOf(command)
  return whenThere(loadHandled(environment, handler, stream), ({ state, revision }) =>
    whenThere(
      loadContext<Context>(environment, handler.contextOf(command, state)),
      ({ context, readSet }) => {
        const outcome = decider.decide(command, state, context)
        return { stream, state, revision, readSet, context, outcome }
      },
    ),
  )
}
