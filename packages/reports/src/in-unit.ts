import type { JsonValue } from '@coflyfr/core'
import {
  formatPounds,
  formatThousands,
  type Pence,
  penceOfPounds,
  subtractPence,
  sumPence,
} from '@coflyfr/money'
import type { Column, Note, ReportBody, Row } from './report.ts'

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

const penceOfCell = (value: JsonValue | undefined) =>
  penceOfPounds(typeof value === 'string' ? value : '0.00')

/** What a total includes but no row shows, such as lines without a forecast; it is not a rounding difference. */
const notShown = ({ rows, totals }: ReportBody, field: string): Pence =>
  subtractPence(penceOfCell(totals[field]), sumPence(rows.map((row) => penceOfCell(row[field]))))

const roundingNote = (
  exact: ReportBody,
  { rows, totals }: Pick<ReportBody, 'rows' | 'totals'>,
  { field, label }: Column,
): Note | null => {
  const printed = sumPence(rows.map((row) => penceOfThousands(row[field])))
  const rest = penceOfThousands(formatThousands(notShown(exact, field), rounding))
  const difference = subtractPence(subtractPence(penceOfThousands(totals[field]), printed), rest)
  if (difference === 0n) return null
  const by = formatPounds(difference).replace('.00', '')
  return {
    en: `${label.en}: the rows as printed differ from the total by ${by} (£000) because each is rounded`,
    cy: `${label.cy}: mae’r rhesi fel y’u hargraffwyd yn wahanol i’r cyfanswm o ${by} (£000) am fod pob un wedi’i thalgrynnu`,
  }
}

/**
 * A report in whole thousands. Each figure is the exact one rounded, so the printed rows do not always add up to the
 * printed total; if not, a note gives the difference (DOMAIN §7, "Rounding").
 */
export const inThousands = (body: ReportBody, columns: readonly Column[]): ReportBody => {
  const money = columns.filter(({ kind }) => kind === 'money')
  const fields = money.map(({ field }) => field)
  const rows = body.rows.map((row) => rowInThousands(row, fields))
  const totals = rowInThousands(body.totals, fields)
  const roundings = money
    .filter(({ field }) => field in totals)
    .map((column) => roundingNote(body, { rows, totals }, column))
    .filter((note) => note !== null)
  return { rows, totals, notes: [...body.notes, ...roundings] }
}
