import * as t from 'io-ts'

// Hex alone cannot spell a name, and one letter at least keeps out NHS numbers and dates of birth.
const hexWithLetter = /^\d*[a-f][0-9a-f]*$/

const isSubjectKey = (value: unknown): value is string =>
  typeof value === 'string' && value.length >= 8 && value.length <= 32 && hexWithLetter.test(value)

/**
 * Codec of a person's random pseudonym, under which the vault keeps what is sealed about them: 8 to 32 hex digits, of
 * which one at least is a letter. It is also the id of the person's case.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { SubjectKey } from '@coflyfr/core'
 *
 * assert.equal(SubjectKey.is('7f3a9b21'), true)
 * assert.equal(SubjectKey.is('4857773456'), false)
 * ```
 */
export const SubjectKey: t.Type<string, string, unknown> = new t.Type(
  'SubjectKey',
  isSubjectKey,
  (value, context) =>
    isSubjectKey(value)
      ? t.success(value)
      : t.failure(value, context, 'a random pseudonym such as 7f3a9b21'),
  t.identity,
)
