import * as t from 'io-ts'
import { exactObject } from '../codec/exact-object.ts'

const digestForm = /^[0-9a-f]{64}$/

const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && digestForm.test(value)

const Digest: t.Type<string, string, unknown> = new t.Type(
  'Digest',
  isDigest,
  (value, context) =>
    isDigest(value)
      ? t.success(value)
      : t.failure(value, context, 'the 64 hex digits of a sealed value'),
  t.identity,
)

/**
 * Codec of a personal field as events hold it, `{ "sealed": "<salted digest>" }`. The value and its salt are in the vault
 * under the subject's key; see `sealedDigest`. No rule, measure or total reads one.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { Sealed } from '@coflyfr/core'
 *
 * assert.equal(Sealed.is({ sealed: '0f'.repeat(32) }), true)
 * assert.equal(Sealed.is('I want to see my sister'), false)
 * ```
 */
export const Sealed = exactObject('Sealed', { sealed: Digest })

/** A personal field as events hold it. */
export type Sealed = t.TypeOf<typeof Sealed>
