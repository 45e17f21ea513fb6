import type { JsonValue } from '@coflyfr/core'
import * as t from 'io-ts'

/** A codec that accepts values which pass a test, and leaves them unchanged. */
const passing = <Value>(
  expected: string,
  isValue: (value: unknown) => value is Value,
): t.Type<Value, unknown, unknown> =>
  new t.Type<Value, unknown, unknown>(
    expected,
    isValue,
    (value, context) => (isValue(value) ? t.success(value) : t.failure(value, context, expected)),
    t.identity,
  )

const isWholeFrom =
  (least: number) =>
  (value: unknown): value is number =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least

/** A whole number from 0. */
export const WholeNumber = passing('a whole number from 0', isWholeFrom(0))

/** A revision that a decision read; -1 for a stream that held nothing. */
export const ReadRevision = passing(
  'a revision, or -1 for a stream that held nothing',
  isWholeFrom(-1),
)

/** A position of the log; -1 for before its first event. */
export const Position = passing('a position, or -1 for the beginning', isWholeFrom(-1))

const hashBytes = 32

/** A hash of the tree: 32 bytes in canonical base64. */
export const HashText = passing('32 bytes in base64', (value): value is string => {
  if (typeof value !== 'string') return false
  const bytes = Buffer.from(value, 'base64')
  return bytes.length === hashBytes && bytes.toString('base64') === value
})

/** A SHA-256 in hex. */
export const HexHash = passing(
  '64 hex digits in lower case',
  (value): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
)

/** Any value: it comes from a parsed JSON text. */
export const AnyJson = passing('a value', (value): value is JsonValue => value !== undefined)
