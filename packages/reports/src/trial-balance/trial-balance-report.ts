import { budgetEvents } from '@coflyfr/budget/events'
import { financialYear, type Placed } from '@coflyfr/core'
import { addPence, type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import { totalKey } from '../cells.ts'
import type { Additions, Column, PeriodOfYear, Report, ReportParameters } from '../report.ts'
import { effectiveUpTo } from '../up-to-period.ts'
import { entryFor } from './entries.ts'
import type { TrialBalanceEvent } from './events.ts'
import { headAccount } from './head-accounts.ts'
import { type Counted, spendingCounts, trialBalanceProjection } from './project.ts'
import { lateUpTo, renderTrialBalance } from './render.ts'
import { accountKey, type TrialBalanceState } from './state.ts'
import { isOfLaterPeriod, trialBalanceSummed } from './summed.ts'
import { accountWords, bookWords, scopeWords } from './words.ts'

const columns: readonly Column[] = [
  { field: 'book', label: { en: 'Book', cy: 'Llyfr' }, kind: 'text', words: bookWords },
  {
    field: 'scope',
    label: { en: 'Year or purpose', cy: 'Blwyddyn neu ddiben' },
    kind: 'text',
    words: scopeWords,
  },
  { field: 'account', label: { en: 'Account', cy: 'Cyfrif' }, kind: 'text', words: accountWords },
  { field: 'debit', label: { en: 'Debit', cy: 'Debyd' }, kind: 'money' },
  { field: 'credit', label: { en: 'Credit', cy: 'Credyd' }, kind: 'money' },
  { field: 'balance', label: { en: 'Balance', cy: 'Balans' }, kind: 'money' },
]

const rowsTouched = (
  state: TrialBalanceState,
  event: Placed<TrialBalanceEvent>,
): readonly string[] | null => {
  // A draft is no longer kept once it is approved, and heads that moved earlier may turn out to be income.
  if (event.type === 'BudgetApproved' || event.type === 'ReserveRepurposed') return null
  const { legs, heads, reserves } = entryFor(state, event)
  // A movement on an earlier day also changes what later changes of purpose move.
  if (reserves.length > 0) return null
  const ofHeads = heads.map(({ year, head }) => {
    const account = headAccount(state, year, head)
    return { book: 'budget', scope: year, account }
  })
  return [...legs, ...ofHeads].map(accountKey)
}

/** Whether spending counts by the period and the day asked for. */
const isAsked = (counted: Counted, parameters: ReportParameters): boolean => {
  if (counted.kind === 'in-time') return true
  if (counted.kind === 'after-close') return parameters.period === null
  const last = lateUpTo(parameters)
  return last === null || counted.from <= last
}

/** What an event with postings adds to each side; it has few accounts, however many postings. */
const additions = (
  state: TrialBalanceState,
  event: Placed<TrialBalanceEvent>,
  parameters: ReportParameters,
): Additions => {
  const { year } = parameters
  const rows = new Map<string, Record<'debit' | 'credit' | 'balance', Pence>>()
  if (event.type === 'ActualsImported' && !isAsked(spendingCounts(state, event), parameters))
    return rows
  for (const leg of entryFor(state, event).legs) {
    if (year !== null && leg.scope !== year) continue
    for (const key of [accountKey(leg), totalKey]) {
      const { debit, credit, balance } = rows.get(key) ?? nothing
      const { amount } = leg
      rows.set(key, {
        debit: amount > 0n ? addPence(debit, amount) : debit,
        credit: amount > 0n ? credit : subtractPence(credit, amount),
        balance: addPence(balance, amount),
      })
    }
  }
  return rows
}

const nothing = { debit: zeroPence, credit: zeroPence, balance: zeroPence }

const countsByDate = effectiveUpTo<TrialBalanceEvent>(trialBalanceProjection)

const countsUpTo = (event: Placed<TrialBalanceEvent>, upTo: PeriodOfYear): boolean =>
  countsByDate(event, upTo) &&
  !(event.type === 'ActualsImported' && isOfLaterPeriod(event.data, upTo))

/** Years with a budget, and those in which something was spent, ordered or moved without one. */
const yearsOf = ({ accounts, late, afterClose, kinds, heads }: TrialBalanceState) => {
  const entered = [accounts, ...late.values(), afterClose].flatMap((some) => [...some.values()])
  const years = entered.map(({ scope }) => financialYear(scope))
  return [...kinds.keys(), ...heads.keys(), ...years.filter((year) => year !== null)]
}

/**
 * Every account with its debits and credits: the budget, spending, orders, and the reserves by purpose, each with the
 * outside accounts that money comes from or goes to. Every book balances at every point (INVARIANTS A2, A3, A13).
 */
export const trialBalanceReport: Report<TrialBalanceState, TrialBalanceEvent> = {
  name: 'trial-balance',
  title: { en: 'Trial balance', cy: 'Mantolen brawf' },
  catalogue: budgetEvents,
  projection: trialBalanceProjection,
  takes: ['year', 'period', 'unit'],
  columns: () => columns,
  rowKey: ({ book, scope, account }) =>
    accountKey({ book: String(book), scope: String(scope), account: String(account) }),
  rowsTouched,
  summed: trialBalanceSummed,
  adding: { covers: ({ type }) => type === 'ActualsImported', additions },
  years: { scope: 'held', held: yearsOf },
  countsUpTo,
  render: renderTrialBalance,
}
