import { type Pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import type { Row } from '@coflyfr/reports'

/** A money field of a report in pounds; null where the field is empty. */
export const figureOf = (row: Row, field: string): Pence | null => {
  const value = row[field]
  return typeof value === 'string' ? penceOfPounds(value) : null
}

/** The same, with an empty field as zero. */
export const amountOf = (row: Row, field: string): Pence => figureOf(row, field) ?? zeroPence

/** A text field of a row; empty for null. */
export const textOf = (row: Row, field: string): string => {
  const value = row[field]
  return typeof value === 'string' ? value : ''
}
