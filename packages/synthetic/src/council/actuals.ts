import { addMonths, firstDayOf } from '@coflyfr/core'
import { formatPounds, type Pence, pence, sumPence } from '@coflyfr/money'
import type { Entry } from '../notebook.ts'
import type { BudgetedHead, CouncilYear } from './budget-of.ts'
import type { CouncilContext } from './council-life.ts'

const ledgerControl = { id: 'finance-control', role: 'finance-officer' } as const

const source = 'general-ledger'

const months = 12

/** What the general ledger holds of a year, a batch for each month; placements spend more than their budget. */
export const actualsOf = (context: CouncilContext, year: CouncilYear): readonly Entry[] =>
  Array.from({ length: months }, (_, month) => batchOf(context, year, month)).flat()

const batchOf = (
  { random, calendar }: CouncilContext,
  { financialYear, heads }: CouncilYear,
  month: number,
): readonly Entry[] => {
  const first = firstDayOf(financialYear)
  const lastDay = calendar.dayOf(addMonths(first, month + 1)) - 1
  const period = `P${String(month + 1).padStart(2, '0')}`
  const batch = `${financialYear}-${period}`
  const spent = heads.map((head) => ({ head, amount: spending(head, random.between(930, 1_060)) }))
  const postings = spent.map(({ head: { costCentre, subjective }, amount }, number) => ({
    costCentre,
    subjective,
    amount: formatPounds(amount),
    postedOn: calendar.dateOf(lastDay),
    reference: `${batch}-${String(number + 1).padStart(4, '0')}`,
  }))
  const key = { financialYear, source, batch }
  const controlTotal = formatPounds(sumPence(spent.map(({ amount }) => amount)))
  const closing = { ...key, count: postings.length, controlTotal }
  return [
    { day: lastDay, command: 'ImportActuals', actor: ledgerControl, data: { ...key, postings } },
    { day: lastDay, command: 'CloseBatch', actor: ledgerControl, data: closing },
  ]
}

/** Placements cost a tenth more than the budget allows, as they did in the years of the minutes. */
const spending = ({ costCentre, amount }: BudgetedHead, perMille: number): Pence => {
  const more = costCentre === 'Placements' ? 100 : 0
  return pence((amount * BigInt(perMille + more)) / 1_000n / BigInt(months))
}
