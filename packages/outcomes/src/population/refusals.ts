import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'

/** The population would be zero, and no rate can be made of it. */
export interface PopulationIsZero {
  readonly tag: 'PopulationIsZero'
  readonly group: string
}

/** That day has an estimate already; revising it takes a reason, because every rate of that time changes with it. */
export interface PopulationExists {
  readonly tag: 'PopulationExists'
  readonly group: string
  readonly on: PlainDate
}

/** Why a command about a population is refused, in order of precedence. */
export type PopulationRefusal = RoleNotAllowed | PopulationIsZero | PopulationExists
