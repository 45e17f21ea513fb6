import {
  type ContextSource,
  contextSource,
  type EventOf,
  type PlainDate,
  type Recorded,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { type Pence, penceOfPounds } from '@coflyfr/money'
import { DrawdownPosted, DrawdownReversed } from '../drawdown/events.ts'
import { ContributedToReserve, TransferredBetweenReserves } from '../reserve/events.ts'
import { type Head, headOf } from '../shared/leg.ts'
import { entryOf, type PersistentMap, persistentMap, withEntry } from '../shared/persistent-map.ts'
import type { GiftWire } from '../shared/wire.ts'
import { GiftReturned } from './events.ts'

/** Money that one stream gave to another, as the giver's event says. */
export interface Gift {
  readonly kind: EventOf<typeof GiftReturned>['data']['kind']
  readonly place: GiftWire
  readonly to: StreamName
  readonly reserve: string
  readonly reference: string
  readonly amount: Pence
  /** The budget head at one end of it; null between two reserves. */
  readonly head: Head | null
  readonly effectiveOn: PlainDate
  readonly returned: boolean
}

/** Every gift of one stream, by the id of the giving event. */
export type Gifts = PersistentMap<Gift>

/** The events by which one pot gives to another; each stands in the giver's stream alone. */
export type GivingEvent =
  | EventOf<typeof DrawdownPosted>
  | EventOf<typeof ContributedToReserve>
  | EventOf<typeof TransferredBetweenReserves>
  | EventOf<typeof DrawdownReversed>

type GiftEnds = Pick<Gift, 'kind' | 'to' | 'head'>

const endsOf = (event: GivingEvent): GiftEnds | null => {
  switch (event.type) {
    case 'DrawdownPosted': {
      const { financialYear, to } = event.data
      return { kind: 'drawdown', to: streamName('budget', financialYear), head: to }
    }
    case 'ContributedToReserve': {
      const { reserve, from } = event.data
      if (from === null) return null
      return { kind: 'contribution', to: streamName('reserve', reserve), head: headOf(from) }
    }
    case 'TransferredBetweenReserves':
      return { kind: 'transfer', to: streamName('reserve', event.data.toReserve), head: null }
    case 'DrawdownReversed': {
      const { reserve, to } = event.data
      return { kind: 'reversed-drawdown', to: streamName('reserve', reserve), head: to }
    }
  }
}

/** What an event gave to another stream, or null where its money came from outside the ledger. */
const giftOf = (event: Recorded<GivingEvent>): Gift | null => {
  const ends = endsOf(event)
  if (ends === null) return null
  const { reserve, reference, amount } = event.data
  return {
    ...ends,
    place: {
      eventId: event.id,
      stream: event.stream,
      revision: event.revision,
    },
    reserve,
    reference,
    amount: penceOfPounds(amount),
    effectiveOn: event.effectiveOn,
    returned: false,
  }
}

/** Adds what an event gave, or marks what came back. */
export const evolveGifts = (
  gifts: Gifts,
  event: Recorded<GivingEvent | EventOf<typeof GiftReturned>>,
): Gifts => {
  if (event.type === 'GiftReturned') {
    const { eventId } = event.data.gift
    const gift = entryOf(gifts, eventId)
    return gift === undefined ? gifts : withEntry(gifts, eventId, { ...gift, returned: true })
  }
  const gift = giftOf(event)
  return gift === null ? gifts : withEntry(gifts, event.id, gift)
}

/** What a stream gave, as context of the decision to receive it. */
export const giftSource = (stream: StreamName): ContextSource<Gifts> =>
  contextSource<Gifts, GivingEvent | EventOf<typeof GiftReturned>>({
    name: 'gifts',
    stream,
    events: [
      DrawdownPosted,
      ContributedToReserve,
      TransferredBetweenReserves,
      DrawdownReversed,
      GiftReturned,
    ],
    initialState: persistentMap,
    evolve: evolveGifts,
  })
