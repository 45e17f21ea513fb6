import type { BudgetMonitoringEvent } from '../budget-monitoring/events.ts'
import type { TrialBalanceEvent } from '../trial-balance/events.ts'

/** An event that a report which reads columns folds. */
export type MoneyEvent = BudgetMonitoringEvent | TrialBalanceEvent
