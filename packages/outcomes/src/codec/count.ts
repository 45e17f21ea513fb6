import * as t from 'io-ts'

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)

/** Codec of a count of people, meetings or things: a whole number from 0. */
export const Count: t.Type<number, number, unknown> = new t.Type(
  'Count',
  isCount,
  (value, context) =>
    isCount(value) ? t.success(value) : t.failure(value, context, 'a whole number from 0'),
  Number,
)
