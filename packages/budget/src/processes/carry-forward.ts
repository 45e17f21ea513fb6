import { type ProcessManager, processCommandId, type Recorded } from '@coflyfr/core'
import { legToWire } from '../shared/leg.ts'
import { CarriedForward } from '../year-end/events.ts'
import { legsOfCarried } from '../year-end/receive.ts'
import { receivedOn } from '../year-end/rules.ts'

const name = 'carry-forward'

const gives = 'ReceiveCarryForward'

/** What a year carried goes on to the next one's budget: CarriedForward leads to `ReceiveCarryForward`. */
export const carryForward: ProcessManager = {
  name,
  gives,
  types: [CarriedForward.type],
  commandsFor: ({ id, stream, revision, effectiveOn, data }: Recorded) => {
    if (!CarriedForward.data.is(data)) return []
    const legs = legsOfCarried(data)
    if (legs.length === 0) return []
    const { financialYear: fromYear, toYear: financialYear, reference } = data
    const gift = { eventId: id, stream, revision }
    return [
      {
        command: gives,
        commandId: processCommandId(name, id),
        effectiveOn: receivedOn(effectiveOn, financialYear),
        data: { gift, financialYear, fromYear, reference, legs: legs.map(legToWire) },
      },
    ]
  },
}
