import { negatePence, type Pence, parsePounds, pence } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type DecimalFormat, plainDecimal, timesTenTo } from './decimal.ts'
import { bad, good, type Read } from './read.ts'

/** How a file writes its amounts. */
export interface AmountForm {
  /** `stated`: every amount gives its own unit, by a `k` or `m`. */
  readonly unit: 'pounds' | 'thousands' | 'stated'
  readonly format: DecimalFormat
}

/** The form that nearly all amounts have, tried first because it is cheap to read. */
const plainPounds = /^-?\d{1,12}\.\d\d$/

/** A pound sign, also as it looks after being wrongly encoded once or more, or `GBP`. */
const poundSigns = /(?:Ã‚|Ãƒâ€š|Â|Ã\u0082|Ã)*£|GBP/g

const minusSigns = /[\u2212\u2013\u2014\u2010\u2011\ufe63\uff0d]/g

/** Spaces that are not between digits mean nothing. Between digits they separate thousands, or two amounts. */
const emptySpaces = /(?<!\d)\s+|\s+(?!\d)/gu

const suffixes: Readonly<Record<string, number>> = { k: 3, m: 6 }

const expectedForm = (format: DecimalFormat): string =>
  `expected an amount such as ${format}, (${format}), ${format}-, £1.2k or ${format} CR`

/**
 * Reads an amount to the penny, never through a floating-point number. Brackets, a minus at either end or `CR` makes it
 * negative, but only one of them may be there. A `k` or `m` overrides the unit of the file.
 */
export const readAmount = (cell: string, { unit, format }: AmountForm): Read<Pence> => {
  if (unit === 'pounds' && format === '1,234.56' && plainPounds.test(cell)) return plain(cell)
  const text = cell
    .replace(minusSigns, '-')
    .replace(poundSigns, '')
    .replace(emptySpaces, '')
    .replace(/\s+/gu, ' ')
  if (text === '' || text === '-') return bad('expected an amount, found none')
  const parts = /^(\()?([-+])?([^()\-+a-z]+)(k|m)?([-+])?(\))?(cr|dr)?$/i.exec(text)
  if (parts === null) return bad(expectedForm(format))
  const [, open, before, digits = '', suffix = '', after, close, side = ''] = parts
  if ((open === undefined) !== (close === undefined)) return bad('expected both brackets or none')
  const signs = [open, before, after, side === '' ? undefined : side].filter(
    (sign) => sign !== undefined,
  )
  if (signs.length > 1) return bad('expected one sign: brackets, a minus, or CR or DR')
  const decimal = plainDecimal(digits, format)
  if (decimal === null) return bad(expectedForm(format))
  if (unit === 'stated' && suffix === '' && /[1-9]/.test(digits))
    return bad('expected an amount that states its unit, such as £1.2k or £3m')
  const places = suffixes[suffix.toLowerCase()] ?? (unit === 'thousands' ? 3 : 0)
  const amount = exact(timesTenTo(decimal, places))
  if (!amount.ok) return amount
  const isNegative = ['(', '-', 'cr'].includes(signs[0]?.toLowerCase() ?? '')
  return isNegative ? good(negatePence(amount.value)) : amount
}

/** Reads the usual form without trying any other. */
const plain = (cell: string): Read<Pence> => good(pence(BigInt(cell.slice(0, -3) + cell.slice(-2))))

const exact = (decimal: string): Read<Pence> => {
  // Further decimals that are all zero change nothing: 12.3400 is £12.34.
  const [whole = '', fraction = ''] = decimal.split('.')
  const cut =
    fraction.length > 2 ? fraction.slice(0, 2) + fraction.slice(2).replace(/0+$/, '') : fraction
  const parsed = parsePounds(cut === '' ? whole : `${whole}.${cut}`)
  if (!isLeft(parsed)) return good(parsed.right)
  switch (parsed.left.tag) {
    case 'TooManyDecimals':
      return bad('expected whole pence: more than two decimals of a pound')
    case 'OutOfRange':
      return bad(`expected at most ${parsed.left.maximum} pounds`)
    default:
      return bad(`expected pounds (${parsed.left.tag})`)
  }
}
