import { firstDayOf, type ProcessManager, processCommandId, type Recorded } from '@coflyfr/core'
import { CommitmentCarried } from '../commitment/events.ts'

const name = 'commitment-carry'

const gives = 'ReceiveCommitment'

/** A commitment goes on in the next year from its first day: CommitmentCarried leads to `ReceiveCommitment`. */
export const commitmentCarry: ProcessManager = {
  name,
  gives,
  types: [CommitmentCarried.type],
  commandsFor: ({ id, stream, revision, data }: Recorded) => {
    if (!CommitmentCarried.data.is(data)) return []
    const { financialYear: fromYear, toYear: financialYear, amount } = data
    const { service, reference, costCentre, subjective } = data
    const gift = { eventId: id, stream, revision }
    return [
      {
        command: gives,
        commandId: processCommandId(name, id),
        effectiveOn: firstDayOf(financialYear),
        data: {
          gift,
          financialYear,
          fromYear,
          service,
          reference,
          costCentre,
          subjective,
          amount,
        },
      },
    ]
  },
}
