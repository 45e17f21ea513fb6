import { overlap, type Spell } from '../spell.ts'
import type { AdoptionPlacementHasEnded, AdoptionPlacementsOverlap } from './refusals.ts'
import type { AdoptionPlacements } from './state.ts'

/** A child is placed for adoption once at a time. */
export const placedOnce = (
  placements: AdoptionPlacements,
  placement: string,
  spell: Spell,
): AdoptionPlacementsOverlap | null => {
  for (const [other, one] of placements) {
    if (overlap(one, spell)) return { tag: 'AdoptionPlacementsOverlap', placement, other }
  }
  return null
}

/** A placement for adoption ends once. */
export const stillPlaced = (
  placement: string,
  { endedOn }: Spell,
): AdoptionPlacementHasEnded | null =>
  endedOn === null ? null : { tag: 'AdoptionPlacementHasEnded', placement, endedOn }
