import { type Either, left, right } from 'fp-ts/lib/Either.js'

/**
 * Turns the answer of a rule, a refusal or null for none, into a step of a chain of rules.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { check } from '@coflyfr/core'
 *
 * assert.equal(check(null)._tag, 'Right')
 * assert.deepEqual(check({ tag: 'NoSuchPlan' }), { _tag: 'Left', left: { tag: 'NoSuchPlan' } })
 * ```
 */
export const check = <Refused>(refusal: Refused | null): Either<Refused, null> =>
  refusal === null ? right(null) : left(refusal)
