import type { Loaded, ManyStates } from '@coflyfr/core'
import { recentlyUsed } from './recently-used.ts'

/** Folded events that all states may hold: some ninety megabytes, and no more in a longer log. */
const eventsMax = 60_000

/** The states of the streams that a pass through the log came to last, each weighed by the events folded into it. */
export const manyStates = (endsAt: ManyStates['endsAt']): ManyStates => {
  const states = recentlyUsed<Loaded<unknown>>(eventsMax, ({ revision }) => revision + 2)
  return { get: states.get, keep: states.set, endsAt }
}
