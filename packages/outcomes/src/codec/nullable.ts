import * as t from 'io-ts'

/** Codec of a value or of `null`, which in an event says that nothing was given. */
export const nullable = <Value>(
  codec: t.Type<Value, unknown, unknown>,
): t.Type<Value | null, unknown, unknown> => t.union([codec, t.null])
