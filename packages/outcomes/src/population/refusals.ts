import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'

/** Nobody lives there of whom a rate could be. */
export interface PopulationIsZero {
  readonly tag: 'PopulationIsZero'
  readonly group: string
}

/** That day has an estimate; it is revised for a reason only, because every rate of that time changes with it. */
export interface PopulationExists {
  readonly tag: 'PopulationExists'
  readonly group: string
  readonly on: PlainDate
}

/** Why a command about a population is refused, in order of precedence. */
export type PopulationRefusal = RoleNotAllowed | PopulationIsZero | PopulationExists
