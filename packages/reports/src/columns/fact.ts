import type { FinancialYear, JsonValue, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'

/** An amount at a budget head. */
export interface FactLeg {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: Pence
}

/**
 * What a projection reads of an event besides the amounts at its heads. Events of one skeleton can be folded as one whose
 * amounts are their sums; there are few skeletons, however many events.
 */
export interface Skeleton {
  /** The type of the event in the log; a report takes the skeleton where it sums that type. */
  readonly source: string
  /** The type that it is folded as. */
  readonly type: string
  readonly financialYear: FinancialYear
  readonly effectiveOn: PlainDate
  /** Of the last event that closed or opened a period before it; -1 without any, and where periods do not matter. */
  readonly after: number
  readonly data: Readonly<Record<string, JsonValue>>
}

/** A part of an event that only adds amounts to heads. */
export interface Fact {
  readonly skeleton: Skeleton
  /** The effective date from which it counts. */
  readonly from: PlainDate
  /** Of the facts of one document that count, the last in the log stands for all of them; null where each counts. */
  readonly document: string | null
  readonly legs: readonly FactLeg[]
}
