import type { ContextSource } from './context.ts'
import type { EventStore, Loaded } from './event-store.ts'
import { keepNewest } from './keep-newest.ts'
import type { StreamName } from './stream-name.ts'

/** What of a stream is wanted: which fold (by name) over which stream. */
export type StreamFold<State> = Omit<ContextSource<State>, 'types'>

/**
 * States kept between commands, so that a long stream is not read again for each; folds are pure, so sharing is safe. In a
 * Map the newest few are kept.
 */
export type LoadedStates = Map<string, Loaded<unknown>> | ManyStates

/** States kept by another rule than the newest few: an audit, which passes every stream, has its own. */
export interface ManyStates {
  readonly get: (key: string) => Loaded<unknown> | undefined
  readonly keep: (key: string, loaded: Loaded<unknown>) => void
  /** Whether a stream is known to hold nothing after a revision: then the store need not be asked. */
  readonly endsAt: (stream: StreamName, revision: number) => boolean
}

/** How many states to keep; the oldest goes first. A state is a few kilobytes to a few megabytes. */
const statesMax = 256

const keep = (states: LoadedStates, key: string, loaded: Loaded<unknown>): void => {
  if ('keep' in states) states.keep(key, loaded)
  else keepNewest(states, key, loaded, statesMax)
}

/** Folds a stream up to its end, going on from the kept state where there is one. */
export const loadState = async <State>(
  store: EventStore,
  states: LoadedStates,
  fold: StreamFold<State>,
): Promise<Loaded<State>> => {
  const key = `${fold.name}\n${fold.stream}`
  // One name, one evolve (see StreamFold): the state kept under this key was made by this very fold.
  const kept = states.get(key) as Loaded<State> | undefined
  if (kept !== undefined && 'keep' in states && states.endsAt(fold.stream, kept.revision))
    return kept
  const from = kept ?? { state: fold.initialState(), revision: -1 }
  const loaded = await store.foldStream(fold.stream, from, fold.evolve)
  keep(states, key, loaded)
  return loaded
}
