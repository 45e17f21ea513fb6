import { type ProcessManager, processCommandId, type Recorded } from '@coflyfr/core'
import { DrawdownPosted } from '../drawdown/events.ts'

const name = 'reserve-funding'

const gives = 'ReceiveReserveFunding'

/** What a reserve gave goes on to the year's budget: DrawdownPosted leads to `ReceiveReserveFunding`. */
export const reserveFunding: ProcessManager = {
  name,
  gives,
  types: [DrawdownPosted.type],
  commandsFor: ({ id, stream, revision, effectiveOn, data }: Recorded) => {
    if (!DrawdownPosted.data.is(data)) return []
    const { financialYear, reserve, reference, to, amount } = data
    const gift = { eventId: id, stream, revision }
    return [
      {
        command: gives,
        commandId: processCommandId(name, id),
        effectiveOn,
        data: { gift, financialYear, reserve, reference, to, amount },
      },
    ]
  },
}
