import type { LegWire, RouteWire, VirementProposed } from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import { rowName } from '../row-name.ts'

/** The status of a virement; only `posted`, and afterwards `reversed`, mean that its money has moved. */
export type VirementStanding =
  | 'proposed'
  | 'agreed'
  | 'approved'
  | 'posted'
  | 'rejected'
  | 'withdrawn'
  | 'reversed'

/** A decision of an authority on the current version, with the minute and whether it is on record. */
export interface TakenStep {
  readonly by: string
  readonly act: 'agree' | 'approve' | 'refuse'
  readonly decision: string
  /** The date of the minute. */
  readonly on: PlainDate
  readonly onRecord: boolean
}

/** A virement in its latest version. */
export interface Virement {
  readonly reference: string
  readonly financialYear: FinancialYear
  readonly kind: EventOf<typeof VirementProposed>['data']['kind']
  readonly reason: string
  readonly legs: readonly LegWire[]
  /** Sum of the positive legs (DOMAIN R6). */
  readonly amount: Pence
  readonly contentHash: string
  readonly standing: VirementStanding
  /** The route that the rules required at the latest event. */
  readonly route: RouteWire
  readonly steps: readonly TakenStep[]
  readonly proposedOn: PlainDate
  readonly postedOn: PlainDate | null
  /** The virement that this one reverses. */
  readonly reverses: string | null
  /** The proposal to reverse this one; it takes effect when that is posted. */
  readonly reversal: string | null
}

/**
 * What became of an earlier year's virement in a later year: the year has not received it, it waits for the budget to
 * be approved, it moved the budget, or the approved lines already included it.
 */
type CarriedStanding = 'unreceived' | 'waiting' | 'carried' | 'included'

/** The part of an earlier year's virement that is for a later year's budget. */
export interface CarriedVirement {
  readonly reference: string
  readonly financialYear: FinancialYear
  readonly postedInYear: FinancialYear
  readonly amount: Pence
  readonly standing: CarriedStanding
}

/** Everything that the report needs from the log; see {@link virementKey} for the keys. */
export interface VirementsState {
  readonly virements: Map<string, Virement>
  readonly carried: Map<string, CarriedVirement>
  /** Virements that the approved lines of a year already include. */
  readonly included: Set<string>
  /** Years with a budget; they may have no virements yet. */
  readonly budgets: Set<FinancialYear>
}

/** The key of a virement in the state and of its row. */
export const virementKey = (virement: {
  readonly financialYear: string
  readonly reference: string
}): string => rowName([virement.financialYear, virement.reference])
