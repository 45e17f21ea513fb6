import * as t from 'io-ts'

// Hex alone cannot spell a name, and one letter at least keeps out NHS numbers and dates of birth.
const pseudonym = /^(?=\d*[a-f])[0-9a-f]{8,32}$/

const isPseudonym = (value: unknown): value is string =>
  typeof value === 'string' && pseudonym.test(value)

/** Codec of a case's random pseudonym, `7f3a9b21`: 8 to 32 hex digits, of which one at least is a letter. */
export const CasePseudonym: t.Type<string, string, unknown> = new t.Type(
  'CasePseudonym',
  isPseudonym,
  (value, context) =>
    isPseudonym(value)
      ? t.success(value)
      : t.failure(value, context, 'a random pseudonym such as 7f3a9b21'),
  String,
)
