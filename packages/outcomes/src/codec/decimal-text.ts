import * as t from 'io-ts'

// At most 15 whole digits and 6 decimals: more than any population or score needs, and short enough to compute with.
const decimal = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/
const negativeZero = /^-0(?:\.0+)?$/

const isDecimal = (value: unknown): value is string =>
  typeof value === 'string' && decimal.test(value) && !negativeZero.test(value)

const isQuantity = (value: unknown): value is string => isDecimal(value) && !value.startsWith('-')

/** Codec of a decimal number as text, `-34.0`: no exponent, no separator, no leading zero, at most six decimals. */
export const DecimalText: t.Type<string, string, unknown> = new t.Type(
  'DecimalText',
  isDecimal,
  (value, context) =>
    isDecimal(value)
      ? t.success(value)
      : t.failure(value, context, 'a decimal number as text, such as "88.9"'),
  t.identity,
)

/** Codec of an amount of anything but money, `4181.5`: a {@link DecimalText} from 0. */
export const QuantityText: t.Type<string, string, unknown> = new t.Type(
  'QuantityText',
  isQuantity,
  (value, context) =>
    isQuantity(value)
      ? t.success(value)
      : t.failure(value, context, 'a decimal number from 0 as text, such as "12.5"'),
  t.identity,
)
