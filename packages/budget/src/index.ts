/**
 * Budgets, virements and earmarked reserves. `budget-<year>` decides all that moves a year's budget, `reserve-<id>` all
 * that moves one reserve; money goes from one to the other in one event of the giver, which a process carries on.
 */
export { budgetContentHash } from './approval/content-hash.ts'
export { budgetApprovalHandler, budgetDraftHandler } from './approval/handler.ts'
export type { ApprovedBudget, BudgetLine } from './approval/state.ts'
export { type ThreeColumns, threeColumns } from './budget-year/balances.ts'
export type { BudgetYearEvent } from './budget-year/evolve.ts'
export type { BudgetYear } from './budget-year/state.ts'
export { budgetCommandFrom } from './command-from.ts'
export { budgetCommands } from './commands.ts'
export { type DrawdownDocument, drawdownContentHash } from './drawdown/content-hash.ts'
export {
  drawdownDecisionHandler,
  drawdownHandler,
  drawdownReversalHandler,
  drawdownVoidHandler,
} from './drawdown/handler.ts'
export type { Drawdown } from './drawdown/state.ts'
export { grantHandler } from './grant/handler.ts'
export { budgetProcesses } from './processes/budget-processes.ts'
export {
  budgetReturnHandler,
  fundingReceiptHandler,
  reserveReceiptHandler,
  reserveReturnHandler,
} from './receipt/handler.ts'
export { headContributionHandler, reserveHandler, transferHandler } from './reserve/handler.ts'
export type { ReserveAccountEvent } from './reserve-account/evolve.ts'
export { balanceOn } from './reserve-account/movements.ts'
export type { ReserveAccount } from './reserve-account/state.ts'
export type { Head, Leg } from './shared/leg.ts'
export { type VirementDocument, virementContentHash } from './virement/document.ts'
export { carryHandler, virementDecisionHandler, virementHandler } from './virement/handler.ts'
export type { Virement } from './virement/state.ts'
