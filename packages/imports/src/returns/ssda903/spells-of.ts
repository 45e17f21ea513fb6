import type { Placed, PlainDate } from '@coflyfr/core'
import type { CaseEvent } from '@coflyfr/outcomes/events'

interface Spell {
  readonly reference: string
  readonly startedOn: PlainDate
  readonly endedOn: PlainDate | null
}

/** A time in which a child was missing. */
interface MissingSpell extends Spell {
  readonly kind: string
}

/** A time in which a child was placed for adoption. */
interface AdoptionSpell extends Spell {
  readonly endReason: string | null
}

/** The spells of a case, the earliest first. */
export interface Spells {
  readonly missing: readonly MissingSpell[]
  readonly placedForAdoption: readonly AdoptionSpell[]
}

/** Pairs the beginnings of spells with their ends. */
export const spellsOf = (facts: readonly Placed<CaseEvent>[]): Spells => {
  const missing = new Map<string, MissingSpell>()
  const placed = new Map<string, AdoptionSpell>()
  for (const { type, data, effectiveOn } of facts) {
    if (type === 'MissingEpisodeStarted') {
      const { missing: reference, kind, endedOn } = data
      missing.set(reference, { reference, kind, startedOn: effectiveOn, endedOn })
    }
    if (type === 'PlacedForAdoption') {
      const { placement: reference, endedOn, endReason } = data
      placed.set(reference, { reference, startedOn: effectiveOn, endedOn, endReason })
    }
  }
  for (const { type, data, effectiveOn: endedOn } of facts) {
    if (type === 'MissingEpisodeEnded') {
      const known = missing.get(data.missing)
      if (known !== undefined) missing.set(data.missing, { ...known, endedOn })
    }
    if (type === 'AdoptionPlacementEnded') {
      const known = placed.get(data.placement)
      if (known !== undefined)
        placed.set(data.placement, { ...known, endedOn, endReason: data.endReason })
    }
  }
  return { missing: inOrder(missing), placedForAdoption: inOrder(placed) }
}

const inOrder = <One extends Spell>(spells: ReadonlyMap<string, One>): readonly One[] =>
  [...spells.values()].sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1))
