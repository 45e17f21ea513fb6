import type { FoldOfStream, Loaded, ManyStates } from '@coflyfr/core'
import { recentlyUsed } from './recently-used.ts'

/** How many folded events all states together may hold: about ninety megabytes, however long the log. */
const eventsMax = 60_000

/** A stream has one fold, or two or three. */
type StatesOfStream = readonly { readonly name: string; readonly loaded: Loaded<unknown> }[]

const weightOf = (states: StatesOfStream): number =>
  states.reduce((sum, { loaded }) => sum + loaded.revision + 2, 0)

/**
 * Keeps the states of the streams that a pass through the log met last. Each weighs as much as the events folded into
 * it.
 *
 * @param eventsFrom the events in memory from a revision up to where the stream ends at this point of the pass
 */
export const manyStates = (eventsFrom: ManyStates['eventsFrom']): ManyStates => {
  // Keyed by stream, whose hash the engine knows already. A key joined from the stream and the fold would be hashed
  // each time.
  const byStream = recentlyUsed<StatesOfStream>(eventsMax, weightOf)
  return {
    get: ({ name, stream }) => byStream.get(stream)?.find((one) => one.name === name)?.loaded,
    keep: ({ name, stream }: FoldOfStream, loaded) => {
      const others = byStream.get(stream)?.filter((one) => one.name !== name) ?? []
      byStream.set(stream, [...others, { name, loaded }])
    },
    eventsFrom,
  }
}
