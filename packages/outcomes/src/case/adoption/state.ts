import { withEntry } from '@coflyfr/core'
import type { Spell } from '../spell.ts'
import type { AdoptionEvent } from './events.ts'

/** Placements for adoption by reference. */
export type AdoptionPlacements = ReadonlyMap<string, Spell>

/** Folds one event about an adoption. */
export const evolveAdoption = (
  placements: AdoptionPlacements,
  { type, data, effectiveOn }: AdoptionEvent,
): AdoptionPlacements => {
  switch (type) {
    case 'PlacedForAdoption':
      return withEntry(placements, data.placement, {
        startedOn: effectiveOn,
        endedOn: data.endedOn,
      })
    case 'AdoptionPlacementEnded': {
      const known = placements.get(data.placement)
      return known === undefined
        ? placements
        : withEntry(placements, data.placement, { ...known, endedOn: effectiveOn })
    }
    case 'AdoptionRecorded':
    case 'PreviousPermanenceRecorded':
      return placements
  }
}
