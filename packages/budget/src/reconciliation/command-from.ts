import { type CommandFrom, told } from '@coflyfr/core'
import type { PrepareReconciliation, ReviewReconciliation } from './commands.ts'
import type { ReconciliationEvent } from './events.ts'

/** How the events of reconciliations tell the commands that led to them. */
export const reconciliationCommandFrom: CommandFrom<
  ReconciliationEvent,
  (PrepareReconciliation | ReviewReconciliation)['command']
> = {
  ReconciliationPrepared: told('PrepareReconciliation'),
  ReconciliationReviewed: told('ReviewReconciliation'),
}
