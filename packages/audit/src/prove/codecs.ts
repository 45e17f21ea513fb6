import type { JsonValue } from '@coflyfr/core'
import * as t from 'io-ts'

/** A codec of what passes a test, as it is. */
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

/** A revision that was read; -1 is a stream that held nothing. */
export const ReadRevision = passing(
  'a revision, or -1 for a stream that held nothing',
  isWholeFrom(-1),
)

/** A position of the log; -1 is before its first event. */
export const Position = passing('a position, or -1 for the beginning', isWholeFrom(-1))

const hashBytes = 32

/** A hash of the tree: 32 bytes in base64, in the one spelling that they have. */
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

/** Whatever JSON can say: what comes here was read as JSON. */
export const AnyJson = passing('a value', (value): value is JsonValue => value !== undefined)
