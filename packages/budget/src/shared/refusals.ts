import type { FinancialYear, PlainDate, Role } from '@coflyfr/core'
import type { PoundsText } from '@coflyfr/money'
import type { Head } from './leg.ts'

/** The amount must be above zero; the command itself says which way the money moves. */
export interface AmountNotPositive {
  readonly tag: 'AmountNotPositive'
  readonly amount: PoundsText
}

/** The amount is negative; it must be zero or more. */
export interface AmountBelowZero {
  readonly tag: 'AmountBelowZero'
  readonly field: 'achieved' | 'projected' | 'cap'
  readonly amount: PoundsText
}

/**
 * The service has been carried forward at the year end, so no money moves at its heads any more and it cannot be
 * carried again (INVARIANTS A14).
 */
export interface ServiceCarriedForward {
  readonly tag: 'ServiceCarriedForward'
  readonly financialYear: FinancialYear
  readonly service: string
  /** Of the year's end that carried it. */
  readonly reference: string
}

/** Council has not approved a budget for that year. */
export interface NoBudgetForYear {
  readonly tag: 'NoBudgetForYear'
  readonly financialYear: FinancialYear
}

/** The year's budget has no such line. */
export interface UnknownLine extends Head {
  readonly tag: 'UnknownLine'
  readonly financialYear: FinancialYear
}

/**
 * The date is outside the financial year that the money belongs to. Give the date of a later minute as `decidedOn`.
 */
export interface DateOutsideYear {
  readonly tag: 'DateOutsideYear'
  readonly financialYear: FinancialYear
  readonly effectiveOn: PlainDate
}

/** The year is not over on that day: its balances and commitments can be carried on 31 March at the earliest. */
export interface YearNotOver {
  readonly tag: 'YearNotOver'
  readonly financialYear: FinancialYear
  readonly effectiveOn: PlainDate
}

/** The step is dated before the one it follows (ARCHITECTURE, "Dates inside a document"). */
export interface DatedBeforePreviousStep {
  readonly tag: 'DatedBeforePreviousStep'
  readonly effectiveOn: PlainDate
  readonly previousStepOn: PlainDate
}

/** Another document of this kind already has the reference. */
export interface ReferenceInUse {
  readonly tag: 'ReferenceInUse'
  readonly reference: string
}

/** The agreement or approval is for a different version of the document (INVARIANTS B4). */
export interface ContentHashDiffers {
  readonly tag: 'ContentHashDiffers'
  readonly given: string
  readonly current: string
}

/**
 * It cannot be posted yet: the role or body that it waits for has not agreed or approved it (PRODUCT 10, the £1m before
 * Council).
 */
export interface NotApproved {
  readonly tag: 'NotApproved'
  readonly reference: string
  readonly state: string
  /** Whose step comes next; null where the route must be asked for again. */
  readonly awaiting: Role | null
}

/** The last step of the route has been taken: the document can now only be posted or withdrawn. */
export interface AlreadyApproved {
  readonly tag: 'AlreadyApproved'
  readonly reference: string
  readonly by: Role
}

/** There is no such earmarked reserve. */
export interface UnknownReserve {
  readonly tag: 'UnknownReserve'
  readonly reserve: string
}

/** A movement needs at least two legs, a supplementary estimate at least one. */
export interface TooFewLegs {
  readonly tag: 'TooFewLegs'
  readonly financialYear: FinancialYear
  readonly count: number
}

/** A leg moves nothing. */
export interface ZeroLeg extends Head {
  readonly tag: 'ZeroLeg'
  readonly financialYear: FinancialYear
}

/** Two legs of the movement have the same head. */
export interface DuplicateHead extends Head {
  readonly tag: 'DuplicateHead'
  readonly financialYear: FinancialYear
}

/** The legs of one year do not sum to zero, to the penny (DOMAIN R1). */
export interface LegsDoNotBalance {
  readonly tag: 'LegsDoNotBalance'
  readonly rule: 'R1'
  readonly financialYear: FinancialYear
  readonly sum: PoundsText
}

/** The movement has both capital and revenue lines, and no row of the rules in force allows that (DOMAIN R2). */
export interface CapitalMixesWithRevenue {
  readonly tag: 'CapitalMixesWithRevenue'
  readonly rule: 'R2'
  readonly revenue: Head
  readonly capital: Head
}

/**
 * The head is not controllable (recharges, capital charges, pensions), so only a technical adjustment can move it
 * (DOMAIN R3).
 */
export interface NotControllable extends Head {
  readonly tag: 'NotControllable'
  readonly rule: 'R3'
}

/** A capital head cannot contribute to a reserve, because the money could then be drawn for revenue (DOMAIN R2). */
export interface CapitalGivesToReserve extends Head {
  readonly tag: 'CapitalGivesToReserve'
  readonly rule: 'R2'
}

/**
 * The head would give more than it has, counting everything that is pending: the money would be spent twice (DOMAIN
 * R4).
 */
export interface NotEnoughBudget extends Head {
  readonly tag: 'NotEnoughBudget'
  readonly rule: 'R4'
  readonly revisedBudget: PoundsText
  /** What other proposals already ask from this head; 0.00 or negative. */
  readonly pendingOut: PoundsText
  /** What is asked for here. */
  readonly asked: PoundsText
  readonly short: PoundsText
}
