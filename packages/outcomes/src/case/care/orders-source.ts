import { CommitmentRaised, CommitmentReceived } from '@coflyfr/budget/events'
import { type ContextSource, contextSource, type EventOf, streamName } from '@coflyfr/core'
import type * as t from 'io-ts'
import type { CommitmentLink } from './commitment-link.ts'

/** The references of the orders of one service in one year, those carried into it among them. */
export type Orders = ReadonlySet<string>

type OrderEvent = EventOf<typeof CommitmentRaised> | EventOf<typeof CommitmentReceived>

/** The orders that a link may name, as context of naming one: an order that was raised stays on record. */
export const ordersSource = ({
  financialYear,
  service,
}: t.TypeOf<typeof CommitmentLink>): ContextSource<Orders> =>
  contextSource<Orders, OrderEvent>({
    name: 'orders-on-record',
    stream: streamName('commitments', `${financialYear}-${service}`),
    events: [CommitmentRaised, CommitmentReceived],
    initialState: () => new Set(),
    evolve: (orders, { data }) => new Set([...orders, data.reference]),
  })
