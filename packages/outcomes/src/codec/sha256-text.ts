import * as t from 'io-ts'

const digest = /^[0-9a-f]{64}$/

const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && digest.test(value)

/** Codec of a SHA-256: 64 lower-case hex digits. */
export const Sha256Text: t.Type<string, string, unknown> = new t.Type(
  'Sha256',
  isDigest,
  (value, context) =>
    isDigest(value) ? t.success(value) : t.failure(value, context, '64 lower-case hex digits'),
  t.identity,
)
