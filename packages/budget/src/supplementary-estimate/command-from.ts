import { type CommandFrom, told } from '@coflyfr/core'
import type { ApproveSupplementaryEstimate } from './commands.ts'
import type { SupplementaryEstimateApproved } from './events.ts'

/** How the events of supplementary estimates tell the commands that led to them. */
export const supplementaryEstimateCommandFrom: CommandFrom<
  SupplementaryEstimateApproved,
  ApproveSupplementaryEstimate['command']
> = { SupplementaryEstimateApproved: told('ApproveSupplementaryEstimate', 'onRecord') }
