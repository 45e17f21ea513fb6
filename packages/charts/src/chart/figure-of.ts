import { type Pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import type { Row } from '@coflyfr/reports'

/** A money field of a report in pounds; null where the row says nothing. */
export const figureOf = (row: Row, field: string): Pence | null => {
  const value = row[field]
  return typeof value === 'string' ? penceOfPounds(value) : null
}

/** The same, nothing counted as nought. */
export const amountOf = (row: Row, field: string): Pence => figureOf(row, field) ?? zeroPence

/** A text field of a row; nothing for null. */
export const textOf = (row: Row, field: string): string => {
  const value = row[field]
  return typeof value === 'string' ? value : ''
}
