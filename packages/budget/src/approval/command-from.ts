import { type CommandFrom, told } from '@coflyfr/core'
import type { ApproveBudget, DraftBudgetLines } from './commands.ts'
import type { BudgetApproved, BudgetLinesDrafted } from './events.ts'

type Name = (DraftBudgetLines | ApproveBudget)['command']

/** Recovers the commands that led to the events that set a budget. */
export const approvalCommandFrom: CommandFrom<BudgetLinesDrafted | BudgetApproved, Name> = {
  BudgetLinesDrafted: told('DraftBudgetLines'),
  BudgetApproved: (event) =>
    event.data.fromDraft
      ? told('ApproveBudget', 'fromDraft', 'onRecord', 'lines')(event)
      : told('ApproveBudget', 'fromDraft', 'onRecord', 'count', 'total', 'contentHash')(event),
}
