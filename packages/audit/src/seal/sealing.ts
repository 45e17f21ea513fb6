import { PeriodClosed } from '@coflyfr/budget/events'
import { type ProcessManager, processCommandId, type Recorded } from '@coflyfr/core'

const name = 'sealing'

/** The reports of a closed period are sealed as they stood at its close: PeriodClosed leads to a `SealReports`. */
export const sealing: ProcessManager = {
  name,
  types: [PeriodClosed.type],
  commandsFor: ({ id, position, effectiveOn, data }: Recorded) => {
    if (!PeriodClosed.data.is(data)) return []
    const { financialYear, period } = data
    return [
      {
        command: 'SealReports',
        commandId: processCommandId(name, id),
        effectiveOn,
        data: { financialYear, period, upTo: position },
      },
    ]
  },
}
