import type { BudgetMonitoringEvent } from '../budget-monitoring/events.ts'
import type { TrialBalanceEvent } from '../trial-balance/events.ts'

/** An event of a report that can be made from columns. */
export type MoneyEvent = BudgetMonitoringEvent | TrialBalanceEvent
