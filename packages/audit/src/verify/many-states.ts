import type { Loaded, ManyStates } from '@coflyfr/core'
import type { Revisions } from './log-as-it-stood.ts'
import { recentlyUsed } from './recently-used.ts'

/** Folded events that all states may hold: some ninety megabytes, and no more in a longer log. */
const eventsMax = 60_000

/**
 * The states of the streams that a pass through the log came to last, each weighed by the events folded into it.
 *
 * @param revisions where each stream ends as far as the pass has come
 */
export const manyStates = (revisions: Revisions): ManyStates => {
  const states = recentlyUsed<Loaded<unknown>>(eventsMax, ({ revision }) => revision + 2)
  return {
    get: states.get,
    keep: states.set,
    endsAt: (stream, revision) => revision >= (revisions.get(stream) ?? -1),
  }
}
