import { withEntry } from '@coflyfr/core'
import type { Spell } from '../spell.ts'
import type { MissingEvent } from './events.ts'

/** How long a child was missing, each time. */
export type MissingEpisodes = ReadonlyMap<string, Spell>

/** Folds one event about a missing child. */
export const evolveMissing = (
  episodes: MissingEpisodes,
  { type, data, effectiveOn }: MissingEvent,
): MissingEpisodes => {
  switch (type) {
    case 'MissingEpisodeStarted':
      return withEntry(episodes, data.missing, { startedOn: effectiveOn, endedOn: data.endedOn })
    case 'MissingEpisodeEnded': {
      const known = episodes.get(data.missing)
      return known === undefined
        ? episodes
        : withEntry(episodes, data.missing, { ...known, endedOn: effectiveOn })
    }
  }
}
