import type { JsonValue } from '@coflyfr/core'
import { formatPounds, formatThousands, type Pence } from '@coflyfr/money'
import { groupedDigits } from '@coflyfr/reports'

/** The unit of an amount, as the heading of its column shows it. */
export const unitSign = { pounds: '£', thousands: '£000' } as const

/** An amount of a chart's table in the unit of the page, rounded from the exact amount. */
export const amountText = (amount: Pence | null, unit: 'pounds' | 'thousands'): string => {
  if (amount === null) return ''
  return groupedDigits(
    unit === 'pounds' ? formatPounds(amount) : formatThousands(amount, 'half-away-from-zero'),
  )
}

/** A value as plain text; the fields of an object with commas between them. */
export const plainText = (value: JsonValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(plainText).join('; ')
  if (typeof value !== 'object') return String(value)
  return Object.values(value)
    .map(plainText)
    .filter((text) => text !== '')
    .join(', ')
}
