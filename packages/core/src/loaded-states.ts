import type { ContextSource } from './context.ts'
import type { Recorded } from './envelope.ts'
import type { EventStore, Loaded } from './event-store.ts'
import { foldEvents } from './fold-events.ts'
import { keepNewest } from './keep-newest.ts'
import type { StreamName } from './stream-name.ts'

/** A fold of one stream, known by its name. */
export type StreamFold<State> = Omit<ContextSource<State>, 'types'>

/**
 * States kept between commands, so that a long stream is not read again for each; folds are pure, so sharing is safe. A
 * Map keeps the newest few.
 */
export type LoadedStates = Map<string, Loaded<unknown>> | ManyStates

/** States kept by a rule of its owner, with events that are already in memory: an audit has such a keeper. */
export interface ManyStates {
  readonly get: (fold: FoldOfStream) => Loaded<unknown> | undefined
  readonly keep: (fold: FoldOfStream, loaded: Loaded<unknown>) => void
  /**
   * The events of a stream from a revision up to its end; null where they are not in memory and the store has to be
   * asked.
   */
  readonly eventsFrom: (stream: StreamName, from: number) => readonly Recorded[] | null
}

/** Names a fold of a stream. */
export type FoldOfStream = Pick<StreamFold<unknown>, 'name' | 'stream'>

/** How many states to keep; the oldest goes first. A state is a few kilobytes to a few megabytes. */
const statesMax = 256

const keep = (states: LoadedStates, fold: FoldOfStream, loaded: Loaded<unknown>): void => {
  if ('keep' in states) states.keep(fold, loaded)
  else keepNewest(states, keyOf(fold), loaded, statesMax)
}

const keyOf = ({ name, stream }: FoldOfStream): string => `${name}\n${stream}`

/** One name, one evolve (see StreamFold): the state kept under this key was made by this very fold. */
const keptIn = <State>(states: LoadedStates, fold: FoldOfStream): Loaded<State> | undefined =>
  ('keep' in states ? states.get(fold) : states.get(keyOf(fold))) as Loaded<State> | undefined

/** The state of a stream if it can be had without reading; null where the store has to be asked. */
export const loadedAtHand = <State>(
  states: LoadedStates,
  fold: StreamFold<State>,
): Loaded<State> | null => {
  if (!('keep' in states)) return null
  const kept = keptIn<State>(states, fold)
  const from = kept ?? { state: fold.initialState(), revision: -1 }
  const events = states.eventsFrom(fold.stream, from.revision + 1)
  if (events === null) return null
  if (kept !== undefined && events.length === 0) return kept
  const loaded = foldEvents(events, from, fold.evolve)
  states.keep(fold, loaded)
  return loaded
}

/** Folds a stream up to its end, going on from the kept state where there is one. */
export const loadState = async <State>(
  store: EventStore,
  states: LoadedStates,
  fold: StreamFold<State>,
): Promise<Loaded<State>> => {
  const from = keptIn<State>(states, fold) ?? { state: fold.initialState(), revision: -1 }
  const loaded = await store.foldStream(fold.stream, from, fold.evolve)
  keep(states, fold, loaded)
  return loaded
}

/** Folds events into the kept state of a stream, if there is one and they follow it directly. */
export const followState = <State>(
  states: LoadedStates,
  fold: FoldOfStream,
  events: readonly Recorded[],
  evolve: StreamFold<State>['evolve'],
): void => {
  const kept = keptIn<State>(states, fold)
  if (kept !== undefined && kept.revision + 1 === events[0]?.revision)
    keep(states, fold, foldEvents(events, kept, evolve))
}
