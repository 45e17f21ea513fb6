import { type CommandFrom, told } from '@coflyfr/core'
import type { ApproveSupplementaryEstimate } from './commands.ts'
import type { SupplementaryEstimateApproved } from './events.ts'

/** Recovers the commands that led to the events of supplementary estimates. */
export const supplementaryEstimateCommandFrom: CommandFrom<
  SupplementaryEstimateApproved,
  ApproveSupplementaryEstimate['command']
> = { SupplementaryEstimateApproved: told('ApproveSupplementaryEstimate', 'onRecord') }
