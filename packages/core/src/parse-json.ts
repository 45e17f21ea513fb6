import { type Either, isLeft, left, tryCatch } from 'fp-ts/lib/Either.js'
import { canonicalJson } from './canonical-json.ts'
import { type FieldNameFault, fieldNameFault } from './field-name-fault.ts'
import type { JsonValue } from './json.ts'

/** Why a text cannot be taken as one JSON value, in order of precedence. */
export type JsonRefusal =
  /** The text is not JSON; `detail` is the parser's own message. */
  | { readonly tag: 'NotJson'; readonly detail: string }
  | FieldNameFault
  /** JSON, but with no canonical form: a lone surrogate, a number beyond any, too deep a nesting. */
  | { readonly tag: 'NoCanonicalForm'; readonly detail: string }

/**
 * Reads a text as JSON where it says exactly one thing; what it gives, `canonicalJson` writes without throwing. A field
 * called `__proto__` is a field as any other.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { parseJson } from '@coflyfr/core'
 *
 * assert.deepEqual(parseJson('{"amount":"1.00","amount":"9.00"}'), {
 *   _tag: 'Left',
 *   left: { tag: 'DuplicateField', path: 'amount' },
 * })
 * ```
 */
export const parseJson = (text: string): Either<JsonRefusal, JsonValue> => {
  const parsed = tryCatch((): JsonValue => JSON.parse(text), messageOf)
  if (isLeft(parsed)) return left({ tag: 'NotJson', detail: parsed.left })
  const fault = fieldNameFault(text)
  if (fault !== null) return left(fault)
  const written = tryCatch(() => canonicalJson(parsed.right), messageOf)
  return isLeft(written) ? left({ tag: 'NoCanonicalForm', detail: written.left }) : parsed
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
