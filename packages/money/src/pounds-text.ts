import * as t from 'io-ts'

declare const brand: unique symbol

/** An amount in pounds in the one spelling that the log holds and hashes, such as `-1234.50`; see `formatPounds`. */
export type PoundsText = string & { readonly [brand]: 'PoundsText' }

// Sixteen whole digits hold the largest amount that is read; a minus before zero would be a second spelling of zero.
const canonicalPounds = /^(?!-0\.00$)-?(?:0|[1-9]\d{0,15})\.\d\d$/

const isPoundsText = (value: unknown): value is PoundsText =>
  typeof value === 'string' && canonicalPounds.test(value)

/**
 * Codec of an amount in an event: checks the canonical spelling and changes nothing, so what is read is what was hashed.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { PoundsText } from '@coflyfr/money'
 *
 * assert.equal(PoundsText.is('1000000.00'), true)
 * assert.equal(PoundsText.is('1000000'), false)
 * ```
 */
export const PoundsText: t.Type<PoundsText, PoundsText, unknown> = new t.Type(
  'PoundsText',
  isPoundsText,
  (value, context) =>
    isPoundsText(value)
      ? t.success(value)
      : t.failure(value, context, 'pounds with two decimals, such as "-1234.50"'),
  t.identity,
)
