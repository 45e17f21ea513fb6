import { PeriodClosed } from '@coflyfr/budget/events'
import { type ProcessManager, processCommandId, type Recorded } from '@coflyfr/core'

const name = 'sealing'

const gives = 'SealReports'

/** Seals the reports of a closed period as they stood at its close: `PeriodClosed` leads to `SealReports`. */
export const sealing: ProcessManager = {
  name,
  gives,
  types: [PeriodClosed.type],
  commandsFor: ({ id, position, effectiveOn, data }: Recorded) => {
    if (!PeriodClosed.data.is(data)) return []
    const { financialYear, period } = data
    return [
      {
        command: gives,
        commandId: processCommandId(name, id),
        effectiveOn,
        data: { financialYear, period, upTo: position },
      },
    ]
  },
}
