import type { CommandFrom, StreamRevision } from '@coflyfr/core'
import { told } from '@coflyfr/core'
import type { ReceiveIntoReserve, ReceiveReserveFunding, ReturnGift } from './commands.ts'
import type { ReceiptEvent } from './events.ts'
import { PotName } from './pot-name.ts'

type Name = (ReceiveReserveFunding | ReceiveIntoReserve | ReturnGift)['command']

/** A return names the stream that the gift was meant for, and reads what that stream took. */
const potRead = (context: readonly StreamRevision[]): string | undefined =>
  context.map(({ stream }) => stream).find((stream) => PotName.is(stream))

/** Recovers the commands that led to the events that answer gifts. */
export const receiptCommandFrom: CommandFrom<ReceiptEvent, Name> = {
  ReserveFundingReceived: told('ReceiveReserveFunding'),
  MoneyReceivedIntoReserve: told('ReceiveIntoReserve'),
  GiftReturned: ({ data: { gift, reason }, context }) => {
    const to = potRead(context)
    if (to === undefined) return null
    const { eventId, stream: from } = gift
    return { command: 'ReturnGift', data: { eventId, from, to, reason } }
  },
}
