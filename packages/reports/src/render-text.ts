import type { JsonValue } from '@coflyfr/core'

/** The value of a cell as plain text: lists joined with `; `, objects as their values, empty text for null. */
export const plainText = (value: JsonValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(plainText).join('; ')
  if (typeof value === 'object')
    return Object.values(value)
      .map(plainText)
      .filter((text) => text !== '')
      .join(' ')
  return String(value)
}
