import { type CommandFrom, told } from '@coflyfr/core'
import type { commitmentData } from './commands.ts'
import type { CommitmentEvent } from './events.ts'

/** How the events of a commitment tell the commands that led to them. */
export const commitmentCommandFrom: CommandFrom<CommitmentEvent, keyof typeof commitmentData> = {
  CommitmentRaised: told('RaiseCommitment'),
  CommitmentInvoiced: told('InvoiceCommitment', 'costCentre', 'subjective'),
  CommitmentClosed: told('CloseCommitment', 'costCentre', 'subjective', 'released'),
  CommitmentCarried: told('CarryCommitment', 'costCentre', 'subjective', 'toYear', 'amount'),
  CommitmentReceived: told('ReceiveCommitment'),
}
