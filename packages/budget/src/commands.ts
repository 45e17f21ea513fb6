import { type CommandDefinition, defineCommands } from '@coflyfr/core'
import { actualsData } from './actuals/commands.ts'
import { batchHandler, importHandler } from './actuals/handler.ts'
import { ApproveBudgetData, DraftBudgetLinesData } from './approval/commands.ts'
import { budgetApprovalHandler, budgetDraftHandler } from './approval/handler.ts'
import { SetChartOfAccountsData } from './chart/commands.ts'
import { chartHandler } from './chart/handler.ts'
import { commitmentData } from './commitment/commands.ts'
import {
  commitmentCarryHandler,
  commitmentCloseHandler,
  commitmentInvoiceHandler,
  commitmentRaiseHandler,
  commitmentReceiptHandler,
} from './commitment/handler.ts'
import { carryForwardDefinition } from './definitions/carry-forward.ts'
import { contributeToReserve } from './definitions/contribute-to-reserve.ts'
import { forecastDefinitions } from './definitions/forecast-of-line.ts'
import { only } from './definitions/only.ts'
import { raiseCommitment } from './definitions/raise-commitment.ts'
import { returnGift } from './definitions/return-gift.ts'
import { reverseDrawdown } from './definitions/reverse-drawdown.ts'
import { drawdownData } from './drawdown/commands.ts'
import {
  drawdownDecisionHandler,
  drawdownHandler,
  drawdownVoidHandler,
} from './drawdown/handler.ts'
import { ReceiveSpecificGrantData } from './grant/commands.ts'
import { grantHandler } from './grant/handler.ts'
import { periodData } from './period/commands.ts'
import { closeHandler, reopeningHandler, sealHandler } from './period/handler.ts'
import { ReceiveIntoReserveData, ReceiveReserveFundingData } from './receipt/commands.ts'
import { fundingReceiptHandler, reserveReceiptHandler } from './receipt/handler.ts'
import { reconciliationData } from './reconciliation/commands.ts'
import { prepareHandler, reviewHandler } from './reconciliation/handler.ts'
import { reserveData } from './reserve/commands.ts'
import { reserveHandler, restatementHandler, transferHandler } from './reserve/handler.ts'
import { reductionData } from './saving/commands.ts'
import { reductionHandler } from './saving/handler.ts'
import { ApproveSupplementaryEstimateData } from './supplementary-estimate/commands.ts'
import { supplementaryEstimateHandler } from './supplementary-estimate/handler.ts'
import { CarryVirementData } from './virement/carry/commands.ts'
import { virementData } from './virement/commands.ts'
import { carryHandler, virementDecisionHandler, virementHandler } from './virement/handler.ts'
import { yearEndData } from './year-end/commands.ts'
import { carryReceiptHandler } from './year-end/handler.ts'

const { AgreeVirement, ApproveVirement, RejectVirement, ...virement } = virementData
const { EstablishReserve, ContributeToReserve, ReleaseReserve, RepurposeReserve } = reserveData
const { RequestDrawdown, ApproveDrawdown, PostDrawdown, VoidDrawdown } = drawdownData
const { RaiseCommitment, InvoiceCommitment, CloseCommitment, CarryCommitment, ReceiveCommitment } =
  commitmentData
const reserve = { EstablishReserve, ContributeToReserve, ReleaseReserve, RepurposeReserve }

/**
 * Every command of budgets, virements and reserves, in the order in which a year uses them. The last five are given by
 * processes alone.
 */
export const budgetCommands: readonly CommandDefinition[] = [
  ...defineCommands(budgetDraftHandler, { DraftBudgetLines: DraftBudgetLinesData }),
  ...defineCommands(budgetApprovalHandler, { ApproveBudget: ApproveBudgetData }),
  ...defineCommands(virementHandler, virement),
  ...defineCommands(virementDecisionHandler, { AgreeVirement, ApproveVirement, RejectVirement }),
  ...defineCommands(grantHandler, { ReceiveSpecificGrant: ReceiveSpecificGrantData }),
  ...defineCommands(supplementaryEstimateHandler, {
    ApproveSupplementaryEstimate: ApproveSupplementaryEstimateData,
  }),
  raiseCommitment(only(defineCommands(commitmentRaiseHandler, { RaiseCommitment }))),
  ...defineCommands(commitmentInvoiceHandler, { InvoiceCommitment }),
  ...defineCommands(commitmentCloseHandler, { CloseCommitment }),
  ...defineCommands(commitmentCarryHandler, { CarryCommitment }),
  ...forecastDefinitions,
  ...defineCommands(reductionHandler, reductionData),
  ...defineCommands(reserveHandler, reserve).map((definition) =>
    definition.name === 'ContributeToReserve' ? contributeToReserve(definition) : definition,
  ),
  ...defineCommands(transferHandler, {
    TransferBetweenReserves: reserveData.TransferBetweenReserves,
  }),
  ...defineCommands(restatementHandler, { RestateReserve: reserveData.RestateReserve }),
  ...defineCommands(drawdownHandler, { RequestDrawdown, PostDrawdown }),
  ...defineCommands(drawdownDecisionHandler, { ApproveDrawdown }),
  ...defineCommands(drawdownVoidHandler, { VoidDrawdown }),
  reverseDrawdown,
  returnGift,
  carryForwardDefinition,
  ...defineCommands(chartHandler, { SetChartOfAccounts: SetChartOfAccountsData }),
  ...defineCommands(importHandler, { ImportActuals: actualsData.ImportActuals }),
  ...defineCommands(batchHandler, { CloseBatch: actualsData.CloseBatch }),
  ...defineCommands(closeHandler, { ClosePeriod: periodData.ClosePeriod }),
  ...defineCommands(reopeningHandler, { ReopenPeriod: periodData.ReopenPeriod }),
  ...defineCommands(prepareHandler, {
    PrepareReconciliation: reconciliationData.PrepareReconciliation,
  }),
  ...defineCommands(reviewHandler, {
    ReviewReconciliation: reconciliationData.ReviewReconciliation,
  }),
  ...defineCommands(fundingReceiptHandler, { ReceiveReserveFunding: ReceiveReserveFundingData }),
  ...defineCommands(reserveReceiptHandler, { ReceiveIntoReserve: ReceiveIntoReserveData }),
  ...defineCommands(commitmentReceiptHandler, { ReceiveCommitment }),
  ...defineCommands(carryHandler, { CarryVirement: CarryVirementData }),
  ...defineCommands(carryReceiptHandler, {
    ReceiveCarryForward: yearEndData.ReceiveCarryForward,
  }),
  ...defineCommands(sealHandler, { SealReports: periodData.SealReports }),
]
