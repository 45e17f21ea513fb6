import * as t from 'io-ts'

const monthsMax = 60

const isMonths = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= monthsMax

/** Codec of the months between two reports: from 1 to 60. */
export const Months: t.Type<number, number, unknown> = new t.Type(
  'Months',
  isMonths,
  (value, context) =>
    isMonths(value)
      ? t.success(value)
      : t.failure(value, context, `a whole number from 1 to ${monthsMax}`),
  t.identity,
)
