import { type FinancialYear, financialYear } from '@coflyfr/core'
import { type Pence, pence } from '@coflyfr/money'
import { parse } from 'csv-parse/sync'

/** What a department carried forward: over spend positive, under spend negative. */
export interface PrintedCarry {
  readonly year: FinancialYear
  readonly department: string
  readonly carried: Pence
  /** The page of the decision. */
  readonly page: string
}

/** One line of how a year's overspends were met, or of what became of what was taken back. */
export interface PrintedFunding {
  readonly year: FinancialYear
  readonly side: 'use' | 'source'
  readonly item: string
  readonly amount: Pence
}

type CsvRow = Readonly<Record<string, string>>

const rowsOf = (csv: string): readonly CsvRow[] =>
  parse(csv, { columns: true, comment: '#', comment_no_infix: true })

const poundsOfThousand = 1000n

const pencePerPound = 100n

const ofThousands = (text: string | undefined): Pence =>
  pence(BigInt(text ?? '') * poundsOfThousand * pencePerPound)

const field = (row: CsvRow, name: string): string => row[name] ?? ''

/** Reads the published carry-forwards. */
export const readCarries = (csv: string): readonly PrintedCarry[] =>
  rowsOf(csv).map((row) => ({
    year: financialYear(field(row, 'year')),
    department: field(row, 'department'),
    carried: ofThousands(row['carried_forward']),
    page: field(row, 'page'),
  }))

/** Reads the published funding of the year ends of 2019-20 and 2021-22. */
export const readFunding = (csv: string): readonly PrintedFunding[] =>
  rowsOf(csv).map((row) => ({
    year: financialYear(field(row, 'year')),
    side: row['side'] === 'use' ? 'use' : 'source',
    item: field(row, 'item'),
    amount: ofThousands(row['amount']),
  }))
