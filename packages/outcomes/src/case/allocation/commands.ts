import { exactObject, IdText, PlainDateText } from '@coflyfr/core'
import { WorkerReasonCode } from '../codes/referral-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const allocationCommands = {
  /** Allocates a case to a worker; a late record may say when that ended. */
  AllocateCase: exactObject(
    'AllocateCase',
    {
      case: CasePseudonym,
      allocation: IdText,
      worker: IdText,
      team: IdText,
      reason: WorkerReasonCode,
    },
    { endedOn: PlainDateText },
  ),
  /** Ends the open allocation and allocates the case to another worker on the same day. */
  ReallocateCase: exactObject('ReallocateCase', {
    case: CasePseudonym,
    allocation: IdText,
    worker: IdText,
    team: IdText,
    reason: WorkerReasonCode,
  }),
  /** Ends an allocation. */
  EndAllocation: exactObject('EndAllocation', { case: CasePseudonym, allocation: IdText }),
} as const
