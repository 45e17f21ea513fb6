import type { LedgerEvent } from '../event.ts'
import { eventUuid, type Hashing, sha256Hex } from '../hashing.ts'

/** Hash of what an event says, without its place. */
export const bodyHash = (
  hashing: Hashing,
  { type, effectiveOn }: LedgerEvent,
  context: string,
  data: string,
): string => sha256Hex(hashing, JSON.stringify([type, effectiveOn, context, data]))

/** The id that an event of this place in its append must have. */
export const eventId = (
  hashing: Hashing,
  origin: string,
  { stream, commandId }: LedgerEvent,
  place: { readonly number: number; readonly count: number; readonly body: string },
): string =>
  eventUuid(
    hashing,
    JSON.stringify([origin, stream, commandId, place.number, place.count, place.body]),
  )
