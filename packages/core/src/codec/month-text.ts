import * as t from 'io-ts'

const month = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/

const isMonth = (value: unknown): value is string => typeof value === 'string' && month.test(value)

/** Codec of a month, `2014-05`. Births are kept as months, because no rule needs the day. Text order is time order. */
export const MonthText: t.Type<string, string, unknown> = new t.Type(
  'MonthText',
  isMonth,
  (value, context) =>
    isMonth(value) ? t.success(value) : t.failure(value, context, 'a month such as 2014-05'),
  t.identity,
)
