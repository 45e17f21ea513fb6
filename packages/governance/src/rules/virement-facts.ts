import { oneOf, type Role } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type * as t from 'io-ts'

/** How long a virement lasts: in the base of later years, this year only, or presentation only. */
export type VirementKind = 'permanent' | 'one-off' | 'technical'

/** Codec of a {@link VirementKind}. */
export const VirementKind: t.Type<VirementKind, string, unknown> = oneOf(
  'permanent',
  'one-off',
  'technical',
)

/** The smallest part of the council that holds all heads of a movement. */
export type MovementScope = 'service' | 'directorate' | 'council'

/** Codec of a {@link MovementScope}. */
export const MovementScope: t.Type<MovementScope, string, unknown> = oneOf(
  'service',
  'directorate',
  'council',
)

/** All that a route is chosen by. Totals are taken at the decision, so the same proposal may take another route later. */
export interface VirementFacts {
  readonly kind: VirementKind
  readonly scope: MovementScope
  /** Sum of the positive legs. */
  readonly gross: Pence
  /**
   * What that authority has already approved this financial year for the same taking or receiving head: the highest
   * over this virement's heads.
   */
  readonly approvedEarlier: (authority: Role) => Pence
  /** Whether some legs stand on revenue lines and others on capital ones. */
  readonly mixesCapitalAndRevenue: boolean
  /** The year's approved net revenue budget, which percentage limits are shares of. */
  readonly netRevenue: Pence
}
