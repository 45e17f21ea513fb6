import * as t from 'io-ts'

const code = /^[A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9-]+)*$/
const lengthMax = 40

const isMeasureCode = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= lengthMax && code.test(value)

/**
 * Codec of a measure's code as its guidance prints it: `PM24`, `CH/039`, `SCC/011b`, or a council's own `contacts`.
 * Letters, digits, hyphens and slashes, at most 40.
 */
export const MeasureCode: t.Type<string, string, unknown> = new t.Type(
  'MeasureCode',
  isMeasureCode,
  (value, context) =>
    isMeasureCode(value)
      ? t.success(value)
      : t.failure(value, context, 'a measure code such as PM24 or CH/039'),
  t.identity,
)
