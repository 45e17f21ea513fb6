import type { LegWire, RouteWire, VirementProposed } from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'

/** Where a virement stands; posted and after it reversed are the only ones in which its money has moved. */
export type VirementStanding =
  | 'proposed'
  | 'agreed'
  | 'approved'
  | 'posted'
  | 'rejected'
  | 'withdrawn'
  | 'reversed'

/** What an authority said of the version that stands, in which minute, and whether that minute is on record. */
export interface TakenStep {
  readonly by: string
  readonly act: 'agree' | 'approve' | 'refuse'
  readonly decision: string
  /** The minute's own date. */
  readonly on: PlainDate
  readonly onRecord: boolean
}

/** A virement as its latest version says. */
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
  /** What the rules asked for at the latest step. */
  readonly route: RouteWire
  readonly steps: readonly TakenStep[]
  readonly proposedOn: PlainDate
  readonly postedOn: PlainDate | null
  /** The virement that this one undoes. */
  readonly reverses: string | null
  /** The proposal that is to undo this one; it does so when it is posted. */
  readonly reversal: string | null
}

/**
 * How a later year's budget stands to an earlier year's virement: it has not received it, waits to be approved, was moved
 * by it, or held it already when it was approved.
 */
type CarriedStanding = 'unreceived' | 'waiting' | 'carried' | 'included'

/** What an earlier year's virement moves in a later year's budget. */
export interface CarriedVirement {
  readonly reference: string
  readonly financialYear: FinancialYear
  readonly postedInYear: FinancialYear
  readonly amount: Pence
  readonly standing: CarriedStanding
}

/** Everything that the report needs of the log; see {@link virementKey} for the keys. */
export interface VirementsState {
  readonly virements: Map<string, Virement>
  readonly carried: Map<string, CarriedVirement>
  /** Virements that the approved lines of a year hold already. */
  readonly included: Set<string>
  /** Years with a budget, in which nothing may be proposed yet. */
  readonly budgets: Set<FinancialYear>
}

/** A virement's place among those of all years, which is also the key of its row. */
export const virementKey = (virement: {
  readonly financialYear: string
  readonly reference: string
}): string => `${virement.financialYear}/${virement.reference}`
