import {
  type Actor,
  type DomainEvent,
  type EventOrigin,
  type EventPlace,
  type Instant,
  instant,
  instantOfMicroseconds,
  microsecondsOf,
  type Recorded,
  streamName,
} from '@coflyfr/core'
import { eventsToAppend } from './events-to-append.ts'

/** What a test may say about an event besides the fact itself. */
export type GivenEnvelope = Partial<EventOrigin & EventPlace & { readonly recordedAt: Instant }>

/** An event, alone or with the parts of its envelope that matter to the test. */
export type Given<Event extends DomainEvent> =
  | Event
  | { readonly event: Event; readonly envelope: GivenEnvelope }

/**
 * Says who caused an event: separation of duties depends on it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { by, recordedEvents } from '@coflyfr/testing'
 *
 * const noted = { type: 'Noted', schemaVersion: 1, effectiveOn: plainDate('2023-11-15'), data: {} }
 * const [event] = recordedEvents([by({ id: 'u-7', role: 'cabinet' }, noted)])
 * assert.equal(event?.actor.id, 'u-7')
 * ```
 */
export const by = <Event extends DomainEvent>(actor: Actor, event: Event): Given<Event> =>
  withEnvelope({ actor }, event)

/**
 * Says any other part of an event's envelope: its stream, id, command, cause or recorded time.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate, streamName } from '@coflyfr/core'
 * import { recordedEvents, withEnvelope } from '@coflyfr/testing'
 *
 * const noted = { type: 'Noted', schemaVersion: 1, effectiveOn: plainDate('2023-11-15'), data: {} }
 * const [event] = recordedEvents([withEnvelope({ stream: streamName('case', '7') }, noted)])
 * assert.equal(event?.stream, 'case-7')
 * ```
 */
export const withEnvelope = <Event extends DomainEvent>(
  envelope: GivenEnvelope,
  event: Event,
): Given<Event> => ({ event, envelope })

const firstRecordedAt = microsecondsOf(instant('2023-04-01T09:00:00Z'))

const isBare = <Event extends DomainEvent>(given: Given<Event>): given is Event => 'type' in given

/**
 * Puts events into a log as a store would: each a command of its own, one after the other, all in one stream and by one
 * actor unless `defaults` or an event's own envelope says otherwise. Revisions count each stream.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { recordedEvents } from '@coflyfr/testing'
 *
 * const noted = { type: 'Noted', schemaVersion: 1, effectiveOn: plainDate('2023-11-15'), data: {} }
 * assert.deepEqual(recordedEvents([noted, noted]).map(({ revision }) => revision), [0, 1])
 * ```
 */
export const recordedEvents = <Event extends DomainEvent>(
  events: readonly Given<Event>[],
  defaults: GivenEnvelope = {},
): readonly Recorded<Event>[] => {
  const sizes = new Map<string, number>()
  return events.map((given, position) => {
    const { event, envelope } = isBare(given) ? { event: given, envelope: {} } : given
    const said = {
      stream: streamName('given'),
      commandId: `given-${position}`,
      ...defaults,
      ...envelope,
    }
    const revision = sizes.get(said.stream) ?? 0
    sizes.set(said.stream, revision + 1)
    const [made] = eventsToAppend({ ...said, origin: 'given' }, [event])
    const { canonicalData: _, ...origin } = { ...made }
    const recordedAt = instantOfMicroseconds(firstRecordedAt + position)
    return { ...event, ...origin, revision, position, recordedAt, ...said } as Recorded<Event>
  })
}
