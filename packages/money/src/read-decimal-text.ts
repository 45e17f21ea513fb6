import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { decimalText } from './decimal-text.ts'
import type { MoneyTextRefusal } from './money-text-refusal.ts'

/** What a decimal text must look like to be accepted. */
export interface DecimalForm {
  readonly decimalsMaximum: number
  /** The furthest from zero, in units of 10^-decimalsMaximum. */
  readonly unitsMaximum: bigint
  readonly grouping: Grouping
  readonly expected: string
}

/** Whether commas may stand before every three whole digits. */
type Grouping = 'none' | 'commas'

// Without the u flag \d is ASCII only, so full-width and other digits are refused.
const plain = /^(-?)(\d+)(?:\.(\d+))?$/
const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const exponent = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i
const commas = /^[+-]?\d[\d,]*,[\d,]*(?:\.\d*)?$/

const notDigit = /\D/

/**
 * Longer than every amount. A greedy pattern keeps its place at each digit, on a stack that megabytes overflow where
 * memory is short: what is longer is not matched at all.
 */
const readLengthMaximum = 1000

// A refusal quotes its input; a text of megabytes must not become a message of megabytes.
const foundLengthMaximum = 60

/** Reads a decimal text as a whole number of units of 10^-decimalsMaximum, without rounding. */
export function readDecimalText(
  text: unknown,
  form: DecimalForm,
): Either<MoneyTextRefusal, bigint> {
  if (typeof text !== 'string') {
    return left({ tag: 'NotText', found: typeName(text), expected: form.expected })
  }
  if (text.length > readLengthMaximum) return left(refuseLong(text, form))
  const ungrouped =
    form.grouping === 'commas' && grouped.test(text) ? text.replaceAll(',', '') : text
  const parts = plain.exec(ungrouped)
  return parts === null ? left(refuseSyntax(text, form)) : readParts(text, parts, form)
}

/** A text of digits alone is a number, beyond every maximum; any other text of that length is not a number. */
function refuseLong(
  text: string,
  { decimalsMaximum, unitsMaximum, expected }: DecimalForm,
): MoneyTextRefusal {
  const found = quote(text)
  const whole = text.startsWith('-') ? text.slice(1) : text
  if (notDigit.test(whole)) return { tag: 'NotDecimal', found, expected }
  if (whole.startsWith('0')) return { tag: 'LeadingZero', found, expected }
  return { tag: 'OutOfRange', found, maximum: decimalText(unitsMaximum, decimalsMaximum), expected }
}

function refuseSyntax(text: string, { expected }: DecimalForm): MoneyTextRefusal {
  const found = quote(text)
  if (text === '') return { tag: 'Empty', found, expected }
  if (exponent.test(text)) return { tag: 'Exponent', found, expected }
  if (commas.test(text)) return { tag: 'ThousandsSeparator', found, separator: ',', expected }
  return { tag: 'NotDecimal', found, expected }
}

function readParts(
  text: string,
  [, sign = '', whole = '', fraction = '']: RegExpExecArray,
  { decimalsMaximum, unitsMaximum, expected }: DecimalForm,
): Either<MoneyTextRefusal, bigint> {
  const found = quote(text)
  if (whole.length > 1 && whole.startsWith('0'))
    return left({ tag: 'LeadingZero', found, expected })
  if (fraction.length > decimalsMaximum) {
    const decimals = fraction.length
    return left({ tag: 'TooManyDecimals', found, decimals, decimalsMaximum, expected })
  }
  const maximum = decimalText(unitsMaximum, decimalsMaximum)
  // Compared as text first: turning a million digits into a bigint takes seconds.
  if (whole.length > maximum.length) return left({ tag: 'OutOfRange', found, maximum, expected })
  const units = BigInt(whole + fraction.padEnd(decimalsMaximum, '0'))
  if (units > unitsMaximum) return left({ tag: 'OutOfRange', found, maximum, expected })
  if (sign === '') return right(units)
  return units === 0n ? left({ tag: 'NegativeZero', found, expected }) : right(-units)
}

function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

function quote(text: string): string {
  return text.length > foundLengthMaximum ? `${text.slice(0, foundLengthMaximum)}…` : text
}
