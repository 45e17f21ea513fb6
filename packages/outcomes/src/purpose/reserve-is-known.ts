import { ReserveEstablished } from '@coflyfr/budget/events'
import { type ContextSource, contextSource, type EventOf, streamName } from '@coflyfr/core'

/** Whether a reserve was established, as context of naming it as a purpose. */
export const reserveIsKnown = (reserve: string): ContextSource<boolean> =>
  contextSource<boolean, EventOf<typeof ReserveEstablished>>({
    name: 'reserve-is-known',
    stream: streamName('reserve', reserve),
    events: [ReserveEstablished],
    initialState: () => false,
    evolve: () => true,
  })
