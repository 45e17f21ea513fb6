import { MonthText, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'

/** Whether a text is a month, `2014-05`. */
export const isMonth = (text: string): boolean => MonthText.is(text)

const isTriggerDay = (value: unknown): value is string =>
  PlainDateText.is(value) || MonthText.is(value)

/** Codec of when something happened that a period is counted from: a day, or the month of a birth. */
export const TriggerDay: t.Type<string, string, unknown> = new t.Type(
  'TriggerDay',
  isTriggerDay,
  (value, context) =>
    isTriggerDay(value)
      ? t.success(value)
      : t.failure(value, context, 'a date such as 2023-09-19, or a month such as 2014-05'),
  t.identity,
)
