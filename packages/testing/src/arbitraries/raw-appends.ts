import type { Actor, DomainEvent, StreamName } from '@coflyfr/core'
import fc from 'fast-check'
import { actors } from './actors.ts'
import { domainEvents } from './domain-events.ts'
import { streamNames } from './stream-names.ts'

/** What to append where and by whom; the command ids count up, and the expected revision is the test's to say. */
export interface DrawnAppend {
  readonly stream: StreamName
  readonly commandId: string
  readonly actor: Actor
  readonly events: readonly DomainEvent[]
}

/**
 * Lists of appends of one to four events to streams that are easily taken for one another; give each to `appendEvents`
 * or its parts to `eventsToAppend`.
 *
 * @example
 * ```ts
 * import fc from 'fast-check'
 * import { rawAppends } from '@coflyfr/testing'
 *
 * fc.assert(fc.property(rawAppends(), (appends) => appends.every(({ events }) => events.length > 0)))
 * ```
 */
export const rawAppends = ({
  minLength = 1,
  maxLength = 20,
}: {
  readonly minLength?: number
  readonly maxLength?: number
} = {}): fc.Arbitrary<readonly DrawnAppend[]> =>
  fc
    .array(
      fc.record(
        {
          stream: streamNames(),
          actor: actors(),
          events: fc.array(domainEvents(), { minLength: 1, maxLength: 4 }),
        },
        { noNullPrototype: true },
      ),
      { minLength, maxLength },
    )
    .map((appends) => appends.map((append, number) => ({ ...append, commandId: `c-${number}` })))
