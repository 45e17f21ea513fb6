import type { JsonValue } from '@coflyfr/core'
import type { Entry } from '../notebook.ts'
import { type Child, give } from './child.ts'

const frontDoor = 'front-door'

/** Hands the case to another team; {@link handedOver} adds the team it comes from, once the whole story is known. */
export const handOff = (child: Child, day: number, toTeam: string, reason: string): void => {
  give(child, day, 'HandOff', { toTeam, reason }, child.manager)
}

/** The entries in the order of their days, every handoff from the team that has the case then; none to itself. */
export const handedOver = (entries: readonly Entry[]): readonly Entry[] => {
  let team: JsonValue = frontDoor
  return entries
    .toSorted((one, other) => one.day - other.day)
    .flatMap((entry) => {
      if (entry.command !== 'HandOff') return [entry]
      const { toTeam = null, ...data } = entry.data
      const fromTeam = team
      team = toTeam
      return fromTeam === toTeam ? [] : [{ ...entry, data: { ...data, fromTeam, toTeam } }]
    })
}
