import { type FinancialYear, financialYear } from '@coflyfr/core'
import { type Pence, penceOfPounds } from '@coflyfr/money'
import { parse } from 'csv-parse/sync'

/** One year of a reserve as the statement prints it; null where it prints nothing. */
export interface PrintedYear {
  readonly year: FinancialYear
  readonly opening: Pence | null
  readonly movement: Pence | null
  readonly closing: Pence | null
}

/** A named reserve with its five years. */
export interface PrintedReserve {
  readonly name: string
  readonly years: readonly PrintedYear[]
}

const firstYears = [2011, 2012, 2013, 2014, 2015] as const

const penceOf = (text: string | undefined): Pence | null =>
  text === undefined || text === '' ? null : penceOfPounds(`${text}.00`)

const yearOf = (row: Readonly<Record<string, string>>, first: number): PrintedYear => {
  const next = String(first + 1)
  return {
    year: financialYear(`${first}-${next.slice(2)}`),
    opening: penceOf(row[`bal_${first}_04_01`]),
    movement: penceOf(row[`move_${first}_${next.slice(2)}`]),
    closing: penceOf(row[`bal_${next}_04_01`]),
  }
}

/** Reads the published statement. */
export const readStatement = (csv: string): readonly PrintedReserve[] => {
  const rows: readonly Readonly<Record<string, string>>[] = parse(csv, {
    columns: true,
    comment: '#',
    comment_no_infix: true,
  })
  return rows.map((row) => ({
    name: row['reserve'] ?? '',
    years: firstYears.map((first) => yearOf(row, first)),
  }))
}
