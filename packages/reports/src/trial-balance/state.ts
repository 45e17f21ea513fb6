import type { FinancialYear, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { Kind } from '../budget-monitoring/chart.ts'
import type { DraftedLine } from '../budget-monitoring/state.ts'
import type { ClosedPeriods } from '../periods/closed-periods.ts'
import type { AccountName } from './words.ts'

/** The books that are kept apart; each balances by itself. */
export const books = ['budget', 'spending', 'commitments', 'reserves'] as const

/** One of {@link books}. */
export type Book = (typeof books)[number]

/** What a reserve is entered under before it is established, as an early as-of date can show it. */
export const noPurpose = 'no purpose stated'

/** The purpose that a reserve had when the event at a position got in. Which one that was is settled when rows are made. */
export interface PurposeThen {
  readonly reserve: string
  readonly position: number
}

/** The financial year; in the book of reserves the purpose, so that money changes purpose only in sight. */
export type Scope = string | PurposeThen

/** One leg of an entry: a debit is above zero, a credit below. */
export interface Leg {
  readonly book: Book
  readonly scope: Scope
  readonly account: AccountName
  readonly amount: Pence
}

/** What was entered into an account. */
export interface Account {
  readonly book: Book
  readonly scope: Scope
  readonly account: AccountName
  debit: Pence
  /** Above zero, as a trial balance prints it. */
  credit: Pence
}

/** Accounts by book, scope and account; see {@link enteredKey}. */
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
}): string => `${book}/${scope}/${account}`

/** The place under which legs are gathered: those of a reserve by event, until it is settled which purpose that was for. */
export const enteredKey = ({ book, scope, account }: Omit<Leg, 'amount'>): string =>
  accountKey({
    book,
    account,
    scope: typeof scope === 'string' ? scope : `${scope.reserve}@${scope.position}`,
  })
