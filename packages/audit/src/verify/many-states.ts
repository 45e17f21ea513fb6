import type { FoldOfStream, Loaded, ManyStates } from '@coflyfr/core'
import { recentlyUsed } from './recently-used.ts'

/** Folded events that all states may hold: some ninety megabytes, and no more in a longer log. */
const eventsMax = 60_000

/** A stream is folded by one name, or by two or three. */
type StatesOfStream = readonly { readonly name: string; readonly loaded: Loaded<unknown> }[]

const weightOf = (states: StatesOfStream): number =>
  states.reduce((sum, { loaded }) => sum + loaded.revision + 2, 0)

/**
 * The states of the streams that a pass through the log came to last, each weighed by the events folded into it.
 *
 * @param eventsFrom the events at hand, up to where a stream ends as far as the pass has come
 */
export const manyStates = (eventsFrom: ManyStates['eventsFrom']): ManyStates => {
  // Found by stream, whose text is known: one put together with the name of the fold would be hashed each time.
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
