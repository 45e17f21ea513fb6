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

/** What was entered into an account. */
export interface Account {
  readonly book: Book
  readonly scope: string
  readonly account: AccountName
  debit: Pence
  /** Above zero, as a trial balance prints it. */
  credit: Pence
}

/** Accounts by book, scope and account; see {@link accountKey}. */
export type Accounts = Map<string, Account>

/** Everything that the report needs of the log. */
export interface TrialBalanceState {
  readonly accounts: Accounts
  /** What late items entered, by the day from which they count: the first of the period that was open for them. */
  readonly late: Map<PlainDate, Accounts>
  readonly closed: ClosedPeriods
  /** Of each year's heads, by `headKey`: of which kind its budget says it is. */
  readonly kinds: Map<FinancialYear, Map<string, Kind>>
  /** Lines drafted in parts and not approved yet, by year and part. */
  readonly drafted: Map<FinancialYear, Map<number, readonly DraftedLine[]>>
  /** What each reserve is for, by its id, from which position of the log on. */
  readonly purposes: Map<string, readonly { readonly position: number; readonly purpose: string }[]>
  /** What a gift entered, in case it comes back; by the place of the giving event, see `giftKey`. */
  readonly gifts: Map<string, readonly Leg[]>
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
