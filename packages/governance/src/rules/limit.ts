import { divideRounded, type Pence, PoundsText, pence, penceOfPounds } from '@coflyfr/money'
import * as t from 'io-ts'

/**
 * The most an authority may approve: an amount in pounds, a percentage of the council's net revenue budget (Blackpool
 * writes "0.5"), or null for no limit.
 */
export type Limit = PoundsText | { readonly percentOfNetRevenue: string } | null

// Up to 100 with at most four decimals, so that the share is computed exactly in whole pence.
const percent = /^(?:100|\d{1,2}(?:\.\d{1,4})?)$/

const isAmount = (value: unknown): value is PoundsText =>
  PoundsText.is(value) && !value.startsWith('-')

const isShare = (value: unknown): value is { readonly percentOfNetRevenue: string } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 1 &&
  'percentOfNetRevenue' in value &&
  typeof value.percentOfNetRevenue === 'string' &&
  percent.test(value.percentOfNetRevenue)

const isLimit = (value: unknown): value is Limit =>
  value === null || isAmount(value) || isShare(value)

/** Codec of a {@link Limit} as it stands in a rules file. */
export const Limit: t.Type<Limit, Limit, unknown> = new t.Type(
  'Limit',
  isLimit,
  (value, context) =>
    isLimit(value)
      ? t.success(value)
      : t.failure(
          value,
          context,
          'null, pounds such as "25000.00", or { percentOfNetRevenue: "0.5" }',
        ),
  t.identity,
)

/** What a limit comes to in pence; a share is rounded down, because an authority may not pass it. */
export const penceOfLimit = (limit: Limit, netRevenue: Pence): Pence | null => {
  if (limit === null) return null
  if (typeof limit === 'string') return penceOfPounds(limit)
  const [whole = '', decimals = ''] = limit.percentOfNetRevenue.split('.')
  const tenThousandths = BigInt(whole + decimals.padEnd(4, '0'))
  return pence(divideRounded(netRevenue * tenThousandths, 1_000_000n, 'down'))
}
