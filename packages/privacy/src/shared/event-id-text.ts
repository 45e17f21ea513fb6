import * as t from 'io-ts'

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const isEventId = (value: unknown): value is string =>
  typeof value === 'string' && uuidForm.test(value)

/** Codec of the id of an event, as `show` prints it. */
export const EventIdText: t.Type<string, string, unknown> = new t.Type(
  'EventIdText',
  isEventId,
  (value, context) =>
    isEventId(value) ? t.success(value) : t.failure(value, context, 'the id of an event'),
  t.identity,
)
