import { type CommandFrom, told } from '@coflyfr/core'
import type { SetApprovalRules } from './commands.ts'
import type { ApprovalRulesEvent } from './events.ts'

/** How the events of the stream `rules` tell the commands that led to them. */
export const approvalRulesCommandFrom: CommandFrom<
  ApprovalRulesEvent,
  SetApprovalRules['command']
> = { ApprovalRulesSet: told('SetApprovalRules', 'contentHash') }
