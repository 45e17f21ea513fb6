import type { Either } from 'fp-ts/lib/Either.js'
import type { Command } from './command.ts'
import type { ReadEvents } from './command-from.ts'
import type { CommandHandler } from './command-handler.ts'
import type { ContextSource, ContextSources } from './context.ts'
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

/** A decision, or a promise of it where the store has to be asked. */
export type DecisionTaken<State, Event, Context, Refused> =
  | Decision<State, Event, Context, Refused>
  | Promise<Decision<State, Event, Context, Refused>>

/** What a decision reads besides its own stream, part by part. */
interface Around<Context> {
  readonly context: Partial<Context>
  readonly readSet: ReadSetEntry[]
}

const takePart = <Context, Part extends keyof Context>(
  { context, readSet }: Around<Context>,
  part: Part,
  { stream, types }: ContextSource<Context[Part]>,
  { state, revision }: Loaded<Context[Part]>,
): void => {
  context[part] = state
  readSet.push({ stream, revision, types })
}

/**
 * Loads the parts one after another. A state that is in memory is not awaited: an audit decides millions of commands,
 * and each await would cost time.
 */
const loadContext = <Context>(
  environment: ExecuteEnvironment,
  sources: ContextSources<Context>,
): Around<Context> | Promise<Around<Context>> => {
  const around: Around<Context> = { context: {}, readSet: [] }
  const parts = Object.keys(sources) as (keyof Context)[]
  for (const part of parts) {
    const loaded = loadedAtHand(environment.states, sources[part])
    if (loaded === null) return readContext(environment, sources, parts, around)
    takePart(around, part, sources[part], loaded)
  }
  return around
}

/** The rest of {@link loadContext}, from the first part for which the store has to be asked. */
const readContext = async <Context>(
  { store, states }: ExecuteEnvironment,
  sources: ContextSources<Context>,
  parts: readonly (keyof Context)[],
  around: Around<Context>,
): Promise<Around<Context>> => {
  for (const part of parts.slice(around.readSet.length)) {
    const source = sources[part]
    const loaded = loadedAtHand(states, source) ?? (await loadState(store, states, source))
    takePart(around, part, source, loaded)
  }
  return around
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
 * Folds events into the handler's kept state that they follow. A catalogue has read them, and they are not read again;
 * where it has other definitions of them than the handler, nothing is folded.
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

/** A command that is to be decided. */
interface Asked<Given extends Command, State, Event extends DomainEvent, Context, Refused> {
  readonly environment: ExecuteEnvironment
  readonly handler: CommandHandler<Given, State, Event, Context, Refused>
  readonly command: Given
  readonly stream: StreamName
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
  const stream = handler.streamOf(command)
  const loaded = loadHandled(environment, handler, stream)
  if (loaded instanceof Promise)
    return decideLater({ environment, handler, command, stream }, loaded, null)
  const around = loadContext<Context>(environment, handler.contextOf(command, loaded.state))
  return around instanceof Promise
    ? decideLater({ environment, handler, command, stream }, loaded, around)
    : decideOn(handler, command, stream, loaded, around)
}

const decideLater = async <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused extends Refusal,
>(
  asked: Asked<Given, State, Event, Context, Refused>,
  loading: Loaded<State> | Promise<Loaded<State>>,
  known: Promise<Around<Context>> | null,
): Promise<Decision<State, Event, Context, Refused>> => {
  const { environment, handler, command, stream } = asked
  const loaded = await loading
  const sources = () => handler.contextOf(command, loaded.state)
  const around = await (known ?? loadContext<Context>(environment, sources()))
  return decideOn(handler, command, stream, loaded, around)
}

const decideOn = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused extends Refusal,
>(
  handler: CommandHandler<Given, State, Event, Context, Refused>,
  command: Given,
  stream: StreamName,
  { state, revision }: Loaded<State>,
  around: Around<Context>,
): Decision<State, Event, Context, Refused> => {
  // Every part of Context has a source, so none is missing now.
  const context = around.context as Context
  const outcome = handler.decider.decide(command, state, context)
  return { stream, state, revision, readSet: around.readSet, context, outcome }
}
