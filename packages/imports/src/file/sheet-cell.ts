import type { CellValue } from 'hucre/xlsx'

/** Excel keeps and shows fifteen digits; any further digits of the binary fraction were never typed. */
const digitsMax = 15

/** Digits after the ninth decimal (`7.36000000000001`) are the rounding error of a formula, not part of an amount. */
const decimalsMax = 9

/**
 * A cell of a sheet as text, with dates as `yyyy-MM-dd` and numbers in plain digits, so that it is read like a text
 * file.
 */
export const sheetCellText = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
}

const numberText = (value: number): string => {
  const wholeDigits = Math.abs(value) < 1 ? 0 : String(Math.trunc(Math.abs(value))).length
  const digits = Math.max(1, Math.min(digitsMax, wholeDigits + decimalsMax))
  const [text = '', exponent] = Number(value.toPrecision(digits)).toString().split('e')
  return exponent === undefined ? text : withoutExponent(text, Number(exponent))
}

/** `1.5e-7` as `0.00000015`, and `1e+21` in full. */
const withoutExponent = (text: string, exponent: number): string => {
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + exponent
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.padEnd(point, '0').slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`
}
