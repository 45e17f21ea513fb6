import { type Pence, pence } from './pence.ts'

const canonical = /^-?(?:0|[1-9]\d*)\.\d\d$/
const minus = 45
const point = 46
const zero = 48

// Up to fifteen digits, sixteen characters with the point, are gathered in a number: that stays below 2^53, so it is
// exact, and it takes half the time of BigInt(text).
const exactLengthMaximum = 16

/**
 * Reads canonical pounds, as `formatPounds` writes them, in the time of `Number(text)`: for folds over millions of
 * stored events. Throws a RangeError for any other text; `parsePounds` reads what a person or a file gives.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { penceOfPounds } from '@coflyfr/money'
 *
 * assert.equal(penceOfPounds('-1234.50'), -123_450n)
 * assert.throws(() => penceOfPounds('1234.5'), RangeError)
 * ```
 */
export function penceOfPounds(text: string): Pence {
  if (text.length > exactLengthMaximum) return penceOfLongText(text)
  const start = text.charCodeAt(0) === minus ? 1 : 0
  const pointAt = text.length - 3
  const startsWithZero = text.charCodeAt(start) === zero
  if (pointAt <= start || (startsWithZero && pointAt - start > 1)) throw notCanonical(text)
  let digits = 0
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (at === pointAt) {
      if (code !== point) throw notCanonical(text)
    } else {
      const digit = code - zero
      if (digit < 0 || digit > 9) throw notCanonical(text)
      digits = digits * 10 + digit
    }
  }
  if (start === 0) return pence(BigInt(digits))
  if (digits === 0) throw notCanonical(text)
  return pence(BigInt(-digits))
}

function penceOfLongText(text: string): Pence {
  if (!canonical.test(text)) throw notCanonical(text)
  return pence(BigInt(text.slice(0, -3) + text.slice(-2)))
}

function notCanonical(text: string): RangeError {
  return new RangeError(`Cannot read canonical pounds: expected "-1234.50", got "${text}"`)
}
