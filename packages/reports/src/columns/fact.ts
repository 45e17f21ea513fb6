import type { FinancialYear, JsonValue, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'

/** An amount at a budget head. */
export interface FactLeg {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: Pence
}

/**
 * What a projection reads of an event besides the amounts at its heads. Events with the same skeleton can be folded as
 * one event whose amounts are their sums; there are few skeletons, however many events.
 */
export interface Skeleton {
  /** The type of the event in the log; a report uses the skeleton only if it sums that type. */
  readonly source: string
  /** The type of the event that is folded in its place. */
  readonly type: string
  readonly financialYear: FinancialYear
  readonly effectiveOn: PlainDate
  /**
   * Position of the last event before it that closed or reopened a period; -1 if there is none or periods do not
   * matter.
   */
  readonly after: number
  readonly data: Readonly<Record<string, JsonValue>>
}

/** A part of an event that only adds amounts to heads. */
export interface Fact {
  readonly skeleton: Skeleton
  /** The effective date from which it counts. */
  readonly from: PlainDate
  /** Of the facts of one document, only the last that counts is used; null if each counts. */
  readonly document: string | null
  readonly legs: readonly FactLeg[]
}
