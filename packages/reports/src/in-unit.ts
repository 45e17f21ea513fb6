import type { JsonValue } from '@coflyfr/core'
import {
  formatPounds,
  formatThousands,
  penceOfPounds,
  subtractPence,
  sumPence,
} from '@coflyfr/money'
import type { Column, ReportBody, Row } from './report.ts'

const rounding = 'half-away-from-zero'

const thousandsOf = (value: JsonValue | undefined): JsonValue =>
  typeof value === 'string' ? formatThousands(penceOfPounds(value), rounding) : (value ?? null)

const rowInThousands = (row: Row, fields: readonly string[]): Row => ({
  ...row,
  ...Object.fromEntries(
    fields.filter((field) => field in row).map((field) => [field, thousandsOf(row[field])]),
  ),
})

const penceOfThousands = (value: JsonValue | undefined) =>
  penceOfPounds(typeof value === 'string' ? `${value}.00` : '0.00')

/** Whether the true rows add up to the true total: not all do, such as gross and net rows, or a total that counts more. */
const isSum = ({ rows, totals }: ReportBody, field: string): boolean => {
  const pounds = (row: Row) => {
    const value = row[field]
    return penceOfPounds(typeof value === 'string' ? value : '0.00')
  }
  return sumPence(rows.map(pounds)) === pounds(totals)
}

const roundingNote = (
  rows: readonly Row[],
  totals: Row,
  { field, label }: Column,
): string | null => {
  const printed = sumPence(rows.map((row) => penceOfThousands(row[field])))
  const difference = subtractPence(penceOfThousands(totals[field]), printed)
  if (difference === 0n) return null
  return `${label.en}: the rows as printed differ from the total by ${formatPounds(difference).replace('.00', '')} (£000) because each is rounded`
}

/**
 * A report in whole thousands: each figure is the rounded true figure, so the printed total is not always the sum of
 * the printed rows; where it is not, a note gives the difference (DOMAIN §7, "Rounding").
 */
export const inThousands = (body: ReportBody, columns: readonly Column[]): ReportBody => {
  const money = columns.filter(({ kind }) => kind === 'money')
  const fields = money.map(({ field }) => field)
  const rows = body.rows.map((row) => rowInThousands(row, fields))
  const totals = rowInThousands(body.totals, fields)
  const roundings = money
    .filter(({ field }) => field in totals && isSum(body, field))
    .map((column) => roundingNote(rows, totals, column))
    .filter((note) => note !== null)
  return { rows, totals, notes: [...body.notes, ...roundings] }
}
