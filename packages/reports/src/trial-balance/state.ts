import type { FinancialYear, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { Kind } from '../budget-monitoring/chart.ts'
import type { DraftedLine } from '../budget-monitoring/state.ts'
import type { ClosedPeriods } from '../periods/closed-periods.ts'
import { rowName } from '../row-name.ts'
import type { AccountName } from './words.ts'

/** The books that are kept apart; each balances by itself. */
export const books = ['budget', 'spending', 'commitments', 'reserves'] as const

/** One of {@link books}. */
export type Book = (typeof books)[number]

/** What a reserve is entered under before it is established, as an early as-of date can show it. */
export const noPurpose = 'no purpose stated'

/** One leg of an entry: a debit is above zero, a credit below. */
export interface Leg {
  readonly book: Book
  /** The financial year; in the book of reserves the purpose, so that money changes purpose only in sight. */
  readonly scope: string
  readonly account: AccountName
  readonly amount: Pence
}

/** A leg of a head: whether it is one of income, its budget says, which may be set later. */
export interface HeadLeg {
  readonly year: FinancialYear
  /** See `headKey`. */
  readonly head: string
  readonly amount: Pence
}

/** What goes into a reserve from a named account; below zero, what comes out. */
export interface ReserveLeg {
  readonly reserve: string
  readonly source: AccountName
  readonly amount: Pence
}

/** The entry of one event; in each book of a year or a purpose its legs sum to zero (INVARIANTS A2). */
export interface Entry {
  readonly legs: readonly Leg[]
  readonly heads: readonly HeadLeg[]
  readonly reserves: readonly ReserveLeg[]
}

/** Both sides of an account; a credit is above zero, as a trial balance prints it. */
export interface Sides {
  debit: Pence
  credit: Pence
}

/** What moved a reserve, or said what it is for: on which day, and where in the log. */
export interface ReserveStep {
  readonly on: PlainDate
  readonly position: number
  readonly what:
    | { readonly kind: 'moved'; readonly leg: ReserveLeg }
    | { readonly kind: 'founded' | 'repurposed'; readonly purpose: string }
}

/** What was entered into an account. */
export interface Account extends Sides {
  readonly book: Book
  readonly scope: string
  readonly account: AccountName
}

/** Accounts by book, scope and account; see {@link accountKey}. */
export type Accounts = Map<string, Account>

/** Everything that the report needs of the log. */
export interface TrialBalanceState {
  readonly accounts: Accounts
  /** What late items entered, by the day from which they count: the first of the period that was open for them. */
  readonly late: Map<PlainDate, Accounts>
  /** What got in when no period of its year was open: it counts in none, and in the year as a whole. */
  readonly afterClose: Accounts
  readonly closed: ClosedPeriods
  /** Of each year's heads, by `headKey`: of which kind its budget says it is. */
  readonly kinds: Map<FinancialYear, Map<string, Kind>>
  /** Lines drafted in parts and not approved yet, by year and part. */
  readonly drafted: Map<FinancialYear, Map<number, readonly DraftedLine[]>>
  /** Both sides of each year's heads, by `headKey`. */
  readonly heads: Map<FinancialYear, Map<string, Sides>>
  /** What happened to each reserve, by its id, in the order of the log. */
  readonly reserves: Map<string, ReserveStep[]>
  /** What a gift entered, in case it comes back; by the place of the giving event, see `giftKey`. */
  readonly gifts: Map<string, Entry>
}

/** An account's place among all, which is also the key of its row. */
export const accountKey = ({
  book,
  scope,
  account,
}: {
  readonly book: string
  readonly scope: string
  readonly account: string
}): string => rowName([book, scope, account])
