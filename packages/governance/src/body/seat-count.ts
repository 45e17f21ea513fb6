import * as t from 'io-ts'

const isSeatCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0

/** Codec of a number of seats: a whole number from 1 up. */
export const SeatCount: t.Type<number, number, unknown> = new t.Type(
  'SeatCount',
  isSeatCount,
  (value, context) =>
    isSeatCount(value) ? t.success(value) : t.failure(value, context, 'a whole number from 1 up'),
  t.identity,
)
