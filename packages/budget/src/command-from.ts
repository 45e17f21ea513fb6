import { type CommandTellers, commandTellers } from '@coflyfr/core'
import { actualsCommandFrom } from './actuals/command-from.ts'
import type { ActualsEvent } from './actuals/events.ts'
import { approvalCommandFrom } from './approval/command-from.ts'
import type { BudgetYearEvent } from './budget-year/evolve.ts'
import { chartCommandFrom } from './chart/command-from.ts'
import type { ChartEvent } from './chart/events.ts'
import { commitmentCommandFrom } from './commitment/command-from.ts'
import type { CommitmentEvent } from './commitment/events.ts'
import { drawdownCommandFrom } from './drawdown/command-from.ts'
import { budgetEvents } from './events.ts'
import { forecastCommandFrom } from './forecast/command-from.ts'
import type { ForecastEvent } from './forecast/events.ts'
import { grantCommandFrom } from './grant/command-from.ts'
import { periodCommandFrom } from './period/command-from.ts'
import type { PeriodEvent } from './period/events.ts'
import { receiptCommandFrom } from './receipt/command-from.ts'
import { reconciliationCommandFrom } from './reconciliation/command-from.ts'
import type { ReconciliationEvent } from './reconciliation/events.ts'
import { reserveCommandFrom } from './reserve/command-from.ts'
import type { ReserveAccountEvent } from './reserve-account/evolve.ts'
import { reductionCommandFrom } from './saving/command-from.ts'
import type { ReductionEvent } from './saving/events.ts'
import { supplementaryEstimateCommandFrom } from './supplementary-estimate/command-from.ts'
import { virementCommandFrom } from './virement/command-from.ts'
import { yearEndCommandFrom } from './year-end/command-from.ts'

/**
 * Recovers the commands that led to the events of budgets, reserves and the ledger's postings, so that an audit can decide each
 * again.
 */
export const budgetCommandFrom: CommandTellers = commandTellers<
  | BudgetYearEvent
  | ReserveAccountEvent
  | ActualsEvent
  | PeriodEvent
  | ChartEvent
  | ReconciliationEvent
  | CommitmentEvent
  | ForecastEvent
  | ReductionEvent
>(budgetEvents, {
  ...approvalCommandFrom,
  ...virementCommandFrom,
  ...grantCommandFrom,
  ...reserveCommandFrom,
  ...drawdownCommandFrom,
  ...receiptCommandFrom,
  ...commitmentCommandFrom,
  ...forecastCommandFrom,
  ...reductionCommandFrom,
  ...supplementaryEstimateCommandFrom,
  ...yearEndCommandFrom,
  ...actualsCommandFrom,
  ...periodCommandFrom,
  ...chartCommandFrom,
  ...reconciliationCommandFrom,
})
