import type { ApprovedBudget, DraftedPart } from '../approval/state.ts'
import type { Gifts } from '../receipt/gifts.ts'
import type { Receipts } from '../receipt/receipts.ts'
import { type PersistentMap, persistentMap } from '../shared/persistent-map.ts'
import type { ApprovedTotals } from '../virement/approved-totals.ts'
import type { WaitingVirement } from '../virement/carry/state.ts'
import type { Virement } from '../virement/state.ts'
import { noYearEnd, type YearEnd } from '../year-end/year-end.ts'
import type { HeadBalances } from './balances.ts'
import type { ReserveFunding } from './reserve-funding.ts'

/** All that moves the budget of one financial year: the one decision point of `budget-<year>`. */
export interface BudgetYear {
  /** Drafted parts by number, until the budget is approved. */
  readonly drafts: ReadonlyMap<number, DraftedPart>
  /** Null until Council has approved it. */
  readonly budget: ApprovedBudget | null
  /** References of earlier years' virements that the approved lines already hold. */
  readonly includes: ReadonlySet<string>
  readonly balances: HeadBalances
  readonly virements: PersistentMap<Virement>
  readonly approvedTotals: ApprovedTotals
  /** Earlier years’ virements that wait for this year’s budget, by the id of their posting. */
  readonly forwarded: ReadonlyMap<string, WaitingVirement>
  /** References of grants and of contributions to reserves. */
  readonly references: PersistentMap<true>
  /** What drawdowns brought, by reserve and reference. */
  readonly funding: PersistentMap<ReserveFunding>
  readonly gifts: Gifts
  readonly receipts: Receipts
  readonly yearEnd: YearEnd
}

/** A year of which nothing was recorded. */
export const initialBudgetYear = (): BudgetYear => ({
  drafts: new Map(),
  budget: null,
  includes: new Set(),
  balances: persistentMap(),
  virements: persistentMap(),
  approvedTotals: persistentMap(),
  forwarded: new Map(),
  references: persistentMap(),
  funding: persistentMap(),
  gifts: persistentMap(),
  receipts: persistentMap(),
  yearEnd: noYearEnd,
})
