import {
  canonicalDataOf,
  type DomainEvent,
  type EventOrigin,
  type EventToAppend,
  eventId,
  type StreamName,
  sha256Hex,
} from '@coflyfr/core'

/** Where raw events go and which command they come of; what is left out gets a plain default. */
export interface AppendOrigin extends Partial<Omit<EventOrigin, 'id' | 'commandId'>> {
  /** Name of the ledger: the store's own. */
  readonly origin: string
  readonly stream: StreamName
  readonly commandId: string
}

/**
 * Gives events the ids, hash and envelope that `execute` would give them, for tests that append without a decider.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate, streamName } from '@coflyfr/core'
 * import { eventsToAppend } from '@coflyfr/testing'
 *
 * const noted = { type: 'Noted', schemaVersion: 1, effectiveOn: plainDate('2023-11-15'), data: { b: 1, a: 2 } }
 * const [event] = eventsToAppend(
 *   { origin: 'example.gov.uk/ledger', stream: streamName('case', '7'), commandId: 'c-1' },
 *   [noted],
 * )
 * assert.equal(event?.canonicalData, '{"a":2,"b":1}')
 * ```
 */
export const eventsToAppend = (
  { origin, stream, commandId, ...given }: AppendOrigin,
  events: readonly DomainEvent[],
): readonly EventToAppend[] => {
  const envelope = {
    actor: { id: 'u-001', role: 'finance-officer' } as const,
    commandHash: sha256Hex(commandId),
    correlationId: commandId,
    causationId: null,
    context: [],
    ...given,
    commandId,
  }
  return events.map((event, number) => {
    const { type, effectiveOn } = event
    const canonicalData = canonicalDataOf(event.data)
    const { context } = envelope
    const place = { origin, stream, commandId, number, count: events.length }
    const id = eventId({ ...place, type, effectiveOn, context, canonicalData })
    return { ...event, ...envelope, id, canonicalData }
  })
}
