import { type CommandFrom, told } from '@coflyfr/core'
import type { commitmentData } from './commands.ts'
import type { CommitmentEvent } from './events.ts'

/** Recovers the commands that led to the events of a commitment. */
export const commitmentCommandFrom: CommandFrom<CommitmentEvent, keyof typeof commitmentData> = {
  CommitmentRaised: told('RaiseCommitment'),
  CommitmentInvoiced: told('InvoiceCommitment', 'costCentre', 'subjective'),
  CommitmentClosed: told('CloseCommitment', 'costCentre', 'subjective', 'released'),
  CommitmentCarried: told('CarryCommitment', 'costCentre', 'subjective', 'toYear', 'amount'),
  CommitmentReceived: told('ReceiveCommitment'),
}
