import { firstDayOfPeriod, type PlainDate } from '@coflyfr/core'
import {
  addPence,
  formatPounds,
  type Pence,
  pence,
  subtractPence,
  sumPence,
  zeroPence,
} from '@coflyfr/money'
import { byText } from '../by-text.ts'
import { earlierDate } from '../earlier-date.ts'
import type { Note, RenderContext, ReportBody, ReportParameters, Row } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { shownPounds } from '../words/shown-pounds.ts'
import { welshWord } from '../words/shown-word.ts'
import { enterLeg } from './enter-leg.ts'
import { legsOfHeads } from './head-accounts.ts'
import { legsOfReserve } from './reserve-book.ts'
import { type Account, type Accounts, accountKey, books, type TrialBalanceState } from './state.ts'
import { bookWords, scopeWords } from './words.ts'

const balanceOf = ({ debit, credit }: Account): Pence => subtractPence(debit, credit)

const rowOf = (account: Account): Row => ({
  book: account.book,
  scope: account.scope,
  account: account.account,
  debit: formatPounds(account.debit),
  credit: formatPounds(account.credit),
  balance: formatPounds(balanceOf(account)),
})

const totalsOf = (accounts: readonly Account[]): Row => ({
  debit: formatPounds(sumPence(accounts.map(({ debit }) => debit))),
  credit: formatPounds(sumPence(accounts.map(({ credit }) => credit))),
  balance: formatPounds(sumPence(accounts.map(balanceOf))),
})

const orderOf = (account: Account): string =>
  `${books.indexOf(account.book)} ${accountKey(account)}`

const meaning: Note = {
  en: 'A debit is a cost, a budget to spend or an order placed; a reserve is held as a credit',
  cy: 'Debyd yw cost, cyllideb i’w gwario neu archeb a osodwyd; delir cronfa wrth gefn fel credyd',
}

/** The sum of one book of a year or a purpose. */
interface BookSum extends Pick<Account, 'book' | 'scope'> {
  readonly sum: bigint
}

const unbalancedNote = ({ book, scope, sum }: BookSum): Note => {
  const amount = shownPounds(pence(sum))
  return {
    en: `The ${book} of ${scope} does not balance: it comes to ${amount.en}`,
    cy: `Nid yw llyfr ${bookWords[book]} ${welshWord(scope, scopeWords) ?? asRecorded(scope)} yn mantoli: mae’n dod i ${amount.cy}`,
  }
}

/** Each book of a year or a purpose must come to zero; one that does not is a finding. */
const balanceNotes = (accounts: readonly Account[]): readonly Note[] => {
  const sums = new Map<string, BookSum>()
  for (const account of accounts) {
    const { book, scope } = account
    const key = `${book} of ${scope}`
    const sum = (sums.get(key)?.sum ?? 0n) + balanceOf(account)
    sums.set(key, { book, scope, sum })
  }
  const found = [...sums.values()].filter(({ sum }) => sum !== 0n)
  if (found.length > 0) return found.map(unbalancedNote)
  return [
    {
      en: `Debits equal credits in each of ${sums.size} books of a year or a purpose`,
      cy: `Mae debydau’n hafal i gredydau ym mhob un o’r ${sums.size} llyfr, boed ar gyfer blwyddyn neu ddiben`,
    },
  ]
}

/**
 * The last day on which a late item may begin to count: the as-of day, or the first day of the period if that is
 * earlier.
 */
export const lateUpTo = ({
  year,
  period,
  at,
}: Pick<ReportParameters, 'year' | 'period' | 'at'>): PlainDate | null =>
  earlierDate(at.asOf, year === null || period === null ? null : firstDayOfPeriod(year, period))

/** Adds the amounts of some accounts to others. */
const merge = (counted: Accounts, entered: Accounts): void => {
  for (const [key, account] of entered) {
    const known = counted.get(key)
    const debit = addPence(known?.debit ?? zeroPence, account.debit)
    const credit = addPence(known?.credit ?? zeroPence, account.credit)
    counted.set(key, { ...account, debit, credit })
  }
}

/** All accounts, with the late items that count by then; for the whole year also what counts in no period. */
const accountsBy = (state: TrialBalanceState, parameters: ReportParameters): readonly Account[] => {
  const { accounts, late, afterClose, reserves } = state
  const counted: Accounts = new Map(accounts)
  const last = lateUpTo(parameters)
  for (const [from, entered] of late) if (last === null || from <= last) merge(counted, entered)
  if (parameters.period === null) merge(counted, afterClose)
  const ofReserves = [...reserves].flatMap(([reserve, steps]) => legsOfReserve(reserve, steps))
  const resolved: Accounts = new Map()
  for (const leg of [...legsOfHeads(state), ...ofReserves]) enterLeg(resolved, leg)
  return [...counted.values(), ...resolved.values()]
}

/** Every account with both sides: of one year and all reserves, or of everything. */
export const renderTrialBalance = (
  state: TrialBalanceState,
  { parameters }: RenderContext,
): ReportBody => {
  const { year } = parameters
  const shown = accountsBy(state, parameters)
    .filter(({ book, scope }) => year === null || book === 'reserves' || scope === year)
    .sort(byText(orderOf))
  return {
    rows: shown.map(rowOf),
    totals: totalsOf(shown),
    notes: [meaning, ...balanceNotes(shown)],
  }
}
