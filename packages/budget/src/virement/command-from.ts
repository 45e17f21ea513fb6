import { type CommandFrom, told } from '@coflyfr/core'
import type { CarryVirement } from './carry/commands.ts'
import type { VirementCommand, VirementDecision } from './decide.ts'
import type { VirementEvent } from './events.ts'

type Name = (VirementCommand | VirementDecision | CarryVirement)['command']

/** Recovers the commands that led to the events of a virement. */
export const virementCommandFrom: CommandFrom<VirementEvent, Name> = {
  VirementProposed: told('ProposeVirement', 'contentHash', 'reverses', 'route'),
  VirementAmended: told('AmendVirement', 'contentHash', 'contentHashBefore', 'reverses', 'route'),
  VirementAgreed: told('AgreeVirement', 'onRecord', 'route'),
  VirementApproved: told('ApproveVirement', 'onRecord', 'route'),
  VirementRejected: told('RejectVirement', 'onRecord'),
  VirementPosted: ({ data: { reference, financialYear, postingReason } }) =>
    told('PostVirement')({ data: { reference, financialYear, reason: postingReason } }),
  VirementWithdrawn: told('WithdrawVirement'),
  VirementReversed: told('ReverseVirement'),
  VirementForwarded: told('CarryVirement'),
  VirementCarried: told('CarryVirement'),
}
