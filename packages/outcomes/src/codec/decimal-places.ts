import * as t from 'io-ts'

/** The most that a decimal text may have. */
const decimalPlacesMax = 6

const isDecimalPlaces = (value: unknown): value is number =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= 0 &&
  value <= decimalPlacesMax &&
  !Object.is(value, -0)

/** Codec of how many decimals a value is printed with: 0 to 6. */
export const DecimalPlaces: t.Type<number, number, unknown> = new t.Type(
  'DecimalPlaces',
  isDecimalPlaces,
  (value, context) =>
    isDecimalPlaces(value)
      ? t.success(value)
      : t.failure(value, context, `a whole number from 0 to ${decimalPlacesMax}`),
  Number,
)
