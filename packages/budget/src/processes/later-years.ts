import { type ProcessManager, processCommandId, type Recorded } from '@coflyfr/core'
import { VirementPosted } from '../virement/events.ts'

const name = 'later-years'

const gives = 'CarryVirement'

/** What a virement moves in later years goes on to each of them: VirementPosted leads to a `CarryVirement` a year. */
export const laterYears: ProcessManager = {
  name,
  gives,
  types: [VirementPosted.type],
  commandsFor: ({ id, stream, revision, effectiveOn, data }: Recorded) => {
    if (!VirementPosted.data.is(data)) return []
    const { reference, financialYear: postedInYear } = data
    const gift = { eventId: id, stream, revision }
    return data.laterYears.map(({ financialYear, legs }) => ({
      command: gives,
      commandId: `${processCommandId(name, id)}:${financialYear}`,
      effectiveOn,
      data: { reference, financialYear, postedInYear, legs, gift },
    }))
  },
}
