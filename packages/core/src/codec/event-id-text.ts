import * as t from 'io-ts'

const eventId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const isEventId = (value: unknown): value is string =>
  typeof value === 'string' && eventId.test(value)

/** Codec of an event's id: a UUID in lower-case hex. */
export const EventIdText: t.Type<string, string, unknown> = new t.Type(
  'EventIdText',
  isEventId,
  (value, context) =>
    isEventId(value)
      ? t.success(value)
      : t.failure(value, context, 'the id of an event, a UUID in lower-case hex'),
  t.identity,
)
