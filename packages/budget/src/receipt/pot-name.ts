import { type StreamName, StreamNameText } from '@coflyfr/core'
import * as t from 'io-ts'

const isPotName = (value: unknown): value is StreamName =>
  StreamNameText.is(value) && /^(?:budget|reserve)-/.test(value)

/** Codec of the name of a stream that holds money: `budget-<year>` or `reserve-<id>`. */
export const PotName: t.Type<StreamName, string, unknown> = new t.Type(
  'PotName',
  isPotName,
  (value, context) =>
    isPotName(value)
      ? t.success(value)
      : t.failure(value, context, 'a stream such as budget-2023-24 or reserve-general'),
  t.identity,
)

/** Whether the stream is that of a year's budget. */
export const isBudgetPot = (pot: StreamName): boolean => pot.startsWith('budget-')
