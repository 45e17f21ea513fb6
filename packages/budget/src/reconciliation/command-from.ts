import { type CommandFrom, told } from '@coflyfr/core'
import type { PrepareReconciliation, ReviewReconciliation } from './commands.ts'
import type { ReconciliationEvent } from './events.ts'

/** Recovers the commands that led to the events of reconciliations. */
export const reconciliationCommandFrom: CommandFrom<
  ReconciliationEvent,
  (PrepareReconciliation | ReviewReconciliation)['command']
> = {
  ReconciliationPrepared: told('PrepareReconciliation'),
  ReconciliationReviewed: told('ReviewReconciliation'),
}
