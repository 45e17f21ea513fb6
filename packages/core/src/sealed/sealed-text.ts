import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { NonEmptyText } from '../codec/non-empty-text.ts'
import type { JsonValue } from '../json.ts'
import { Sealed } from './sealed.ts'
import { ToBeSealed } from './to-be-sealed.ts'

/** A codec whose values are sealed before anything is decided; see `sealedOf`. */
export class SealingType<Value extends JsonValue> extends t.Type<Sealed, unknown, unknown> {
  readonly _tag: 'SealingType' = 'SealingType'
  /** What a caller gives. */
  readonly plain: t.Type<Value, unknown, unknown>

  constructor(name: string, plain: t.Type<Value, unknown, unknown>) {
    super(name, Sealed.is, (value, context) => taken(plain, value, context), t.identity)
    this.plain = plain
  }
}

/** What is on record already is taken as it is: an audit decides the command again without the vault. */
const taken = <Value extends JsonValue>(
  plain: t.Type<Value, unknown, unknown>,
  value: unknown,
  context: t.Context,
): t.Validation<Sealed> => {
  if (Sealed.is(value)) return t.success(value)
  const given = plain.validate(value, context)
  return isLeft(given) ? given : t.success(new ToBeSealed(given.right))
}

/**
 * Codec of a field of a command that its caller gives in clear and that is sealed before the command is decided: the
 * decider and the event see a {@link Sealed} and nothing else. A handler with such a command says whose key it is
 * sealed with (`subjectOf`), and `parseCommand` takes no digest from outside.
 *
 * @param name of the kind of value, for the reference pages
 * @param plain what the caller gives, a value of JSON
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { exactObject, PlainDateText, sealedOf } from '@coflyfr/core'
 *
 * const SealedDate = sealedOf('SealedDate', PlainDateText)
 * const Identity = exactObject('Identity', { bornOn: SealedDate })
 * const decoded = Identity.decode({ bornOn: '2014-05-03' })
 * assert.ok(decoded._tag === 'Right')
 * assert.equal(JSON.stringify(decoded.right), '{"bornOn":"(to be sealed)"}')
 * assert.equal(Identity.decode({ bornOn: 'May 2014' })._tag, 'Left')
 * ```
 */
export const sealedOf = <Value extends JsonValue>(
  name: string,
  plain: t.Type<Value, unknown, unknown>,
): SealingType<Value> => new SealingType(name, plain)

/**
 * Codec of a text that is sealed, such as what a child said: a text as `NonEmptyText` from the caller, a digest in the event.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { SealedText } from '@coflyfr/core'
 *
 * assert.equal(SealedText.decode('I want to see my sister')._tag, 'Right')
 * assert.equal(SealedText.decode('')._tag, 'Left')
 * ```
 */
export const SealedText: SealingType<string> = sealedOf('SealedText', NonEmptyText)
