import { type CommandFrom, told } from '@coflyfr/core'
import type { ReductionCommand } from './decide.ts'
import type { ReductionEvent } from './events.ts'

/** Recovers the commands that led to the events of a reduction. */
export const reductionCommandFrom: CommandFrom<ReductionEvent, ReductionCommand['command']> = {
  ReductionApproved: told('ApproveReduction', 'onRecord'),
  ReductionReported: told('ReportReduction'),
  ReductionRemoved: told('RemoveReduction', 'onRecord'),
}
