import type { Either } from 'fp-ts/lib/Either.js'
import type { Command } from './command.ts'
import type { CommandHandler } from './command-handler.ts'
import type { ContextSources } from './context.ts'
import type { DomainEvent, Recorded } from './envelope.ts'
import { readEvent } from './event-catalogue.ts'
import type { Loaded, ReadSetEntry } from './event-store.ts'
import type { ExecuteEnvironment } from './execute.ts'
import { loadedAtHand, loadState } from './loaded-states.ts'
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

const loadContext = async <Context>(
  { store, states }: ExecuteEnvironment,
  sources: ContextSources<Context>,
): Promise<{ readonly context: Context; readonly readSet: readonly ReadSetEntry[] }> => {
  const context: Partial<Context> = {}
  const readSet: ReadSetEntry[] = []
  for (const part of Object.keys(sources) as (keyof Context)[]) {
    const source = sources[part]
    const { stream, types } = source
    const { state, revision } =
      loadedAtHand(states, source) ?? (await loadState(store, states, source))
    context[part] = state
    readSet.push({ stream, revision, types })
  }
  // Every part of Context has a source, so none is missing now.
  return { context: context as Context, readSet }
}

/** Loads the state of a stream as a handler folds it. */
export const loadHandled = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused,
>(
  environment: ExecuteEnvironment,
  { decider, events, name }: CommandHandler<Given, State, Event, Context, Refused>,
  stream: StreamName,
): Loaded<State> | Promise<Loaded<State>> => {
  const fold = {
    name,
    stream,
    initialState: decider.initialState,
    // The catalogue has just validated the event as one of the handler's own.
    evolve: (state: State, event: Recorded) =>
      decider.evolve(state, readEvent(events, event) as Recorded<Event>),
  }
  const { store, states } = environment
  return loadedAtHand(states, fold) ?? loadState(store, states, fold)
}

/** Loads the stream and the context of a command and decides; writes nothing. */
export const takeDecision = async <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused extends Refusal,
>(
  environment: ExecuteEnvironment,
  handler: CommandHandler<Given, State, Event, Context, Refused>,
  command: Given,
): Promise<Decision<State, Event, Context, Refused>> => {
  const { decider } = handler
  const stream = handler.streamOf(command)
  const { state, revision } = await loadHandled(environment, handler, stream)
  const sources = handler.contextOf(command, state)
  const { context, readSet } = await loadContext<Context>(environment, sources)
  const outcome = decider.decide(command, state, context)
  return { stream, state, revision, readSet, context, outcome }
}
