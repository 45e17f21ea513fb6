import { overlap, type Spell } from '../spell.ts'
import type { MissingEpisodeHasEnded, MissingEpisodesOverlap } from './refusals.ts'
import type { MissingEpisodes } from './state.ts'

/** A child is missing once at a time (574). */
export const missingOnce = (
  episodes: MissingEpisodes,
  missing: string,
  spell: Spell,
): MissingEpisodesOverlap | null => {
  for (const [other, one] of episodes) {
    if (overlap(one, spell)) return { tag: 'MissingEpisodesOverlap', code: '574', missing, other }
  }
  return null
}

/** A child comes back once. */
export const stillMissing = (missing: string, { endedOn }: Spell): MissingEpisodeHasEnded | null =>
  endedOn === null ? null : { tag: 'MissingEpisodeHasEnded', missing, endedOn }
