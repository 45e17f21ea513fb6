import type { FinancialYear, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { Kind } from '../budget-monitoring/chart.ts'
import type { DraftedLine } from '../budget-monitoring/state.ts'
import type { ClosedPeriods } from '../periods/closed-periods.ts'
import { rowName } from '../row-name.ts'
import type { AccountName } from './words.ts'

/** The books; each balances by itself. */
export const books = ['budget', 'spending', 'commitments', 'reserves'] as const

/** One of {@link books}. */
export type Book = (typeof books)[number]

/** The scope of a reserve that is not established yet; an early as-of date can show one. */
export const noPurpose = 'no purpose stated'

/** One leg of an entry: a debit is positive, a credit negative. */
export interface Leg {
  readonly book: Book
  /** The financial year; in the book of reserves the purpose, so that a change of purpose is visible. */
  readonly scope: string
  readonly account: AccountName
  readonly amount: Pence
}

/** A leg at a head. Its budget says whether it is income, and may be approved later. */
export interface HeadLeg {
  readonly year: FinancialYear
  /** See `headKey`. */
  readonly head: string
  readonly amount: Pence
}

/** An amount into a reserve from a named account; negative for an amount out of it. */
export interface ReserveLeg {
  readonly reserve: string
  readonly source: AccountName
  readonly amount: Pence
}

/** The entry of one event; its legs sum to zero in each book of a year or a purpose (INVARIANTS A2). */
export interface Entry {
  readonly legs: readonly Leg[]
  readonly heads: readonly HeadLeg[]
  readonly reserves: readonly ReserveLeg[]
}

/** Both sides of an account; a credit is positive, as a trial balance prints it. */
export interface Sides {
  debit: Pence
  credit: Pence
}

/** A movement or a purpose of a reserve, with its day and its position in the log. */
export interface ReserveStep {
  readonly on: PlainDate
  readonly position: number
  readonly what:
    | { readonly kind: 'moved'; readonly leg: ReserveLeg }
    | { readonly kind: 'founded' | 'repurposed'; readonly purpose: string }
}

/** One account. */
export interface Account extends Sides {
  readonly book: Book
  readonly scope: string
  readonly account: AccountName
}

/** Accounts by book, scope and account; see {@link accountKey}. */
export type Accounts = Map<string, Account>

/** Everything that the report needs from the log. */
export interface TrialBalanceState {
  readonly accounts: Accounts
  /** Accounts of late items, by the first day of the period in which they count. */
  readonly late: Map<PlainDate, Accounts>
  /** Accounts of what came in when no period of its year was open: it counts in none, and in the year as a whole. */
  readonly afterClose: Accounts
  readonly closed: ClosedPeriods
  /** For each year, the kind that its budget gives each head, by `headKey`. */
  readonly kinds: Map<FinancialYear, Map<string, Kind>>
  /** Lines drafted in parts that are not approved yet, by year and part. */
  readonly drafted: Map<FinancialYear, Map<number, readonly DraftedLine[]>>
  /** Both sides of each head, by year and `headKey`. */
  readonly heads: Map<FinancialYear, Map<string, Sides>>
  /** The movements and purposes of each reserve, by id, in the order of the log. */
  readonly reserves: Map<string, ReserveStep[]>
  /** The entry of each gift, in case it comes back, by the place of the giving event; see `giftKey`. */
  readonly gifts: Map<string, Entry>
}

/** The key of an account in the state and of its row. */
export const accountKey = ({
  book,
  scope,
  account,
}: {
  readonly book: string
  readonly scope: string
  readonly account: string
}): string => rowName([book, scope, account])
