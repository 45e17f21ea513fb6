import { type FinancialYear, financialYear, type PlainDate, plainDate } from '@coflyfr/core'
import { type Pence, penceOfPounds } from '@coflyfr/money'
import { parse } from 'csv-parse/sync'

/** One side of a published virement. */
export interface PublishedSide {
  readonly side: 'from' | 'to'
  /** The budget head in the council's words. */
  readonly head: string
  /** As printed; the appendices leave it blank where the money goes. */
  readonly incomeOrExpenditure: '' | 'income' | 'expenditure'
  /** As printed: a savings target is negative. */
  readonly amount: Pence
}

/** A virement as the appendices of the Council Executive print it. */
export interface PublishedVirement {
  readonly reference: string
  readonly year: FinancialYear
  /** Day of the Executive's meeting. */
  readonly meeting: PlainDate
  readonly reason: string
  readonly type: string
  readonly sides: readonly PublishedSide[]
}

type CsvRow = Readonly<
  Record<
    | 'meeting'
    | 'year'
    | 'ref'
    | 'reason_own_words'
    | 'type'
    | 'side'
    | 'budget_head'
    | 'income_or_expenditure'
    | 'amount',
    string
  >
>

/** References begin with a year and a hash sign, so only whole lines at the top are comments. */
const withoutSource = (text: string): string => text.replace(/^(#.*\n)+/, '')

const sideOf = ({ side, budget_head, income_or_expenditure, amount }: CsvRow): PublishedSide => ({
  side: side as PublishedSide['side'],
  head: budget_head,
  incomeOrExpenditure: income_or_expenditure as PublishedSide['incomeOrExpenditure'],
  amount: penceOfPounds(`${amount}.00`),
})

const headingOf = ({ ref, year, meeting, reason_own_words, type }: CsvRow) => ({
  reference: ref,
  year: financialYear(year.replace(/^(\d{4})\/(\d\d)$/, '$1-$2')),
  meeting: plainDate(meeting),
  reason: reason_own_words,
  type,
})

/** Reads the published table: one virement for each reference, its sides in the order of the rows. */
export const readVirements = (csv: string): readonly PublishedVirement[] => {
  const rows: readonly CsvRow[] = parse(withoutSource(csv), { columns: true })
  const byReference = Map.groupBy(rows, ({ ref }) => ref)
  return [...byReference.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...headingOf(first), sides: [first, ...others].map(sideOf) }],
  )
}
