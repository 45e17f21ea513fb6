import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'

/** The population is zero, so no rate could be computed from it. */
export interface PopulationIsZero {
  readonly tag: 'PopulationIsZero'
  readonly group: string
}

/** That day already has an estimate. Give a reason to revise it, because every rate of that time changes with it. */
export interface PopulationExists {
  readonly tag: 'PopulationExists'
  readonly group: string
  readonly on: PlainDate
}

/** Why a command about a population is refused, in order of precedence. */
export type PopulationRefusal = RoleNotAllowed | PopulationIsZero | PopulationExists
