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

const penceIn = (row: Row, field: string) => {
  const value = row[field]
  return penceOfPounds(typeof value === 'string' ? value : '0.00')
}

/**
 * Why rows may miss their total: each is rounded, or one that says nothing counts in it. Null where they are no parts of
 * it, as gross and net rows are none.
 */
const reasonOf = ({ rows, totals }: ReportBody, field: string): string | null => {
  if (sumPence(rows.map((row) => penceIn(row, field))) === penceIn(totals, field))
    return 'because each is rounded'
  const isSilent = rows.some((row) => typeof row[field] !== 'string')
  return isSilent ? 'because it counts what has no figure in its row, and each is rounded' : null
}

const roundingNote = (
  rows: readonly Row[],
  totals: Row,
  { field, label }: Column,
  reason: string | null,
): string | null => {
  const printed = sumPence(rows.map((row) => penceOfThousands(row[field])))
  const difference = subtractPence(penceOfThousands(totals[field]), printed)
  if (difference === 0n || reason === null) return null
  return `${label.en}: the rows as printed differ from the total by ${formatPounds(difference).replace('.00', '')} (£000) ${reason}`
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
    .filter(({ field }) => field in totals)
    .map((column) => roundingNote(rows, totals, column, reasonOf(body, column.field)))
    .filter((note) => note !== null)
  return { rows, totals, notes: [...body.notes, ...roundings] }
}
