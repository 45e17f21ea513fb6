import { type EventOf, type ProcessManager, processCommandId, type Recorded } from '@coflyfr/core'
import { DrawdownReversed } from '../drawdown/events.ts'
import type { MoneyReceivedIntoReserve } from '../receipt/events.ts'
import { ContributedToReserve, TransferredBetweenReserves } from '../reserve/events.ts'

const name = 'reserve-receipts'

const gives = 'ReceiveIntoReserve'

type Receipt = Omit<EventOf<typeof MoneyReceivedIntoReserve>['data'], 'gift'>

/** What a reserve is to receive from an event; null where the event's own stream is that reserve's. */
const receiptOf = ({ data }: Recorded): Receipt | null => {
  if (TransferredBetweenReserves.data.is(data)) {
    const { toReserve: reserve, reference, amount } = data
    return { kind: 'transfer', reserve, reference, amount }
  }
  if (ContributedToReserve.data.is(data)) {
    const { from, reserve, reference, amount } = data
    return from === null ? null : { kind: 'contribution', reserve, reference, amount }
  }
  if (DrawdownReversed.data.is(data)) {
    const { reserve, reference, amount } = data
    return { kind: 'reversed-drawdown', reserve, reference, amount }
  }
  return null
}

/** What a head of the budget or another reserve gave goes on to the reserve: it leads to `ReceiveIntoReserve`. */
export const reserveReceipts: ProcessManager = {
  name,
  gives,
  types: [ContributedToReserve.type, TransferredBetweenReserves.type, DrawdownReversed.type],
  commandsFor: (event) => {
    const receipt = receiptOf(event)
    if (receipt === null) return []
    const { id, stream, revision, effectiveOn } = event
    return [
      {
        command: gives,
        commandId: processCommandId(name, id),
        effectiveOn,
        data: { ...receipt, gift: { eventId: id, stream, revision } },
      },
    ]
  },
}
