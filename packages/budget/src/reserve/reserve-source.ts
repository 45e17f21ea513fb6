import { type ContextSource, contextSource, type EventOf, streamName } from '@coflyfr/core'
import { ReserveEstablished } from './events.ts'

/** Whether a reserve was established, as context of giving to it. */
export const reserveSource = (reserve: string): ContextSource<boolean> =>
  contextSource<boolean, EventOf<typeof ReserveEstablished>>({
    name: 'reserve-established',
    stream: streamName('reserve', reserve),
    events: [ReserveEstablished],
    initialState: () => false,
    evolve: () => true,
  })
