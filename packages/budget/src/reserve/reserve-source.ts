import {
  type ContextSource,
  contextSource,
  type EventOf,
  type PlainDate,
  streamName,
} from '@coflyfr/core'
import { opensOnOf } from '../reserve-account/opens-on.ts'
import { ReserveEstablished } from './events.ts'

/** The first day on which a reserve takes money, as context of giving to it; null where it was never established. */
export const reserveSource = (reserve: string): ContextSource<PlainDate | null> =>
  contextSource<PlainDate | null, EventOf<typeof ReserveEstablished>>({
    name: 'reserve-established',
    stream: streamName('reserve', reserve),
    events: [ReserveEstablished],
    initialState: () => null,
    evolve: (_, event) => opensOnOf(event),
  })
