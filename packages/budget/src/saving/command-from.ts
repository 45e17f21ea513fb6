import { type CommandFrom, told } from '@coflyfr/core'
import type { ReductionCommand } from './decide.ts'
import type { ReductionEvent } from './events.ts'

/** How the events of a reduction tell the commands that led to them. */
export const reductionCommandFrom: CommandFrom<ReductionEvent, ReductionCommand['command']> = {
  ReductionApproved: told('ApproveReduction', 'onRecord'),
  ReductionReported: told('ReportReduction'),
  ReductionRemoved: told('RemoveReduction', 'onRecord'),
}
