/**
 * Budgets, virements and earmarked reserves. `budget-<year>` decides all that moves a year's budget, `reserve-<id>` all
 * that moves one reserve; money goes from one to the other in one event of the giver, which a process carries on.
 */
export type { PostingData } from './actuals/commands.ts'
export { batchHandler, importHandler } from './actuals/handler.ts'
export type {
  BatchAlreadyClosed,
  BatchCountDiffers,
  CloseBatchRefusal,
  ControlTotalDiffers,
  ImportActualsRefusal,
  NoOpenPeriod,
  NoPostings,
  PostingOutsideYear,
  SourceHoldsOther,
  TooManyPostings,
} from './actuals/refusals.ts'
export { postingsMax } from './actuals/rules.ts'
export type { Actuals, Batch } from './actuals/state.ts'
export { budgetContentHash } from './approval/content-hash.ts'
export { budgetApprovalHandler, budgetDraftHandler } from './approval/handler.ts'
export type {
  ApprovalRefusal,
  BalanceWithoutHead,
  BudgetAlreadyApproved,
  CountDoesNotMatch,
  DuplicateLine,
  IncomeNotNegative,
  LinesRefusal,
  NoLines,
  TotalDoesNotMatch,
  TotalTooLarge,
} from './approval/refusals.ts'
export type { ApprovedBudget, BudgetLine } from './approval/state.ts'
export { type ThreeColumns, threeColumns } from './budget-year/balances.ts'
export type { BudgetYearEvent } from './budget-year/evolve.ts'
export type { BudgetYear } from './budget-year/state.ts'
export { chartHandler } from './chart/handler.ts'
export type { ChartRefusal, MappedTwice, NothingMapped } from './chart/refusals.ts'
export { budgetCommandFrom } from './command-from.ts'
export { budgetCommands } from './commands.ts'
export {
  commitmentCarryHandler,
  commitmentCloseHandler,
  commitmentInvoiceHandler,
  commitmentRaiseHandler,
  commitmentReceiptHandler,
} from './commitment/handler.ts'
export type {
  CommitmentNotOpen,
  CommitmentReceiptRefusal,
  CommitmentRefusal,
  HeadOfOtherService,
  InvoiceAlreadyTaken,
  InvoiceInClosedPeriod,
  MoreThanCommitted,
  NothingToCarry,
  RaiseRefusal,
  UnknownCommitment,
} from './commitment/refusals.ts'
export type { Commitment, CommitmentsState } from './commitment/state.ts'
export { type DrawdownDocument, drawdownContentHash } from './drawdown/content-hash.ts'
export {
  drawdownDecisionHandler,
  drawdownHandler,
  drawdownReversalHandler,
  drawdownVoidHandler,
} from './drawdown/handler.ts'
export type {
  DrawdownDecisionRefusal,
  DrawdownExpired,
  DrawdownNotPending,
  DrawdownReversalRefusal,
  DrawdownSettlementRefusal,
  ExpiresBeforeRequest,
  MoreThanPending,
  MoreThanReceived,
  NothingToReverse,
  RequestRefusal,
  UnknownDrawdown,
} from './drawdown/refusals.ts'
export type { Drawdown, PendingDrawdown, SettledDrawdown } from './drawdown/state.ts'
export type { ForecastLine } from './forecast/line.ts'
export type {
  CostCentreOfSeveralServices,
  ForecastAlreadyAccepted,
  ForecastBeforePeriod,
  ForecastRefusal,
  NoForecast,
  NotOneForecastLine,
  UnknownForecastLine,
} from './forecast/refusals.ts'
export type { Forecast } from './forecast/state.ts'
export { grantHandler } from './grant/handler.ts'
export type { GrantRefusal, NotAnIncomeHead } from './grant/refusals.ts'
export { type SealRequest, SealRequestData } from './period/commands.ts'
export { closeHandler, reopeningHandler, sealHandler } from './period/handler.ts'
export type {
  AlreadySealed,
  ClosePeriodRefusal,
  EarlierPeriodOpen,
  NotLatestClosed,
  PeriodAlreadyClosed,
  PeriodNotClosed,
  ReopenPeriodRefusal,
  SealReportsRefusal,
  UnknownClose,
} from './period/refusals.ts'
export type { Close, ClosedPeriods, PeriodsState } from './period/state.ts'
export { budgetProcesses } from './processes/budget-processes.ts'
export {
  budgetReturnHandler,
  fundingReceiptHandler,
  reserveReceiptHandler,
  reserveReturnHandler,
} from './receipt/handler.ts'
export type {
  GiftAlreadyReceived,
  GiftAlreadyReturned,
  ReceiveFundingRefusal,
  ReceiveIntoReserveRefusal,
  ReturnGiftRefusal,
  UnknownGift,
} from './receipt/refusals.ts'
export { prepareHandler, reviewHandler } from './reconciliation/handler.ts'
export type {
  AlreadyReviewed,
  DifferenceDoesNotAgree,
  NothingPrepared,
  PrepareRefusal,
  ReviewRefusal,
} from './reconciliation/refusals.ts'
export type { Prepared, Reconciliations } from './reconciliation/state.ts'
export {
  headContributionHandler,
  reserveHandler,
  restatementHandler,
  transferHandler,
} from './reserve/handler.ts'
export type {
  HeadContributionRefusal,
  NotFirstDayOfYear,
  NothingRestated,
  PurposeUnchanged,
  ReserveAlreadyEstablished,
  ReserveRefusal,
  RestatementRefusal,
  SameReserve,
} from './reserve/refusals.ts'
export type { ReserveAccountEvent } from './reserve-account/evolve.ts'
export type { FloorBroken } from './reserve-account/floor.ts'
export { balanceOn } from './reserve-account/movements.ts'
export type { DatedAmount, PurposeFrom, ReserveAccount } from './reserve-account/state.ts'
export { reductionHandler } from './saving/handler.ts'
export type {
  ReductionIsRemoved,
  ReductionRefusal,
  UnknownReduction,
} from './saving/refusals.ts'
export type { Reduction } from './saving/state.ts'
export type { Head, Leg } from './shared/leg.ts'
export type { LegsRefusal } from './shared/leg-rules.ts'
export type {
  AlreadyApproved,
  AmountBelowZero,
  AmountNotPositive,
  CapitalGivesToReserve,
  CapitalMixesWithRevenue,
  ContentHashDiffers,
  DatedBeforePreviousStep,
  DateOutsideYear,
  DuplicateHead,
  LegsDoNotBalance,
  NoBudgetForYear,
  NotApproved,
  NotControllable,
  NotEnoughBudget,
  ReferenceInUse,
  ServiceCarriedForward,
  TooFewLegs,
  UnknownLine,
  UnknownReserve,
  YearNotOver,
  ZeroLeg,
} from './shared/refusals.ts'
export { supplementaryEstimateHandler } from './supplementary-estimate/handler.ts'
export type {
  EstimateIsVirement,
  SupplementaryEstimateRefusal,
} from './supplementary-estimate/refusals.ts'
export { type VirementDocument, virementContentHash } from './virement/document.ts'
export { carryHandler, virementDecisionHandler, virementHandler } from './virement/handler.ts'
export type {
  AlreadyReversed,
  DecisionRefusal,
  LaterYearNotLater,
  NotPosted,
  ProposalRefusal,
  ReversalCannotBeAmended,
  SettlementRefusal,
  UnknownVirement,
  VirementNotPending,
} from './virement/refusals.ts'
export type { EndedVirement, PendingVirement, PostedVirement, Virement } from './virement/state.ts'
export { carryForwardHandler, carryReceiptHandler } from './year-end/handler.ts'
export type {
  CarryForwardRefusal,
  CarryReceiptRefusal,
  FundingInsideService,
  FundingMisnamed,
  FundingNotDrawn,
  FundingShort,
  NamedTwice,
  NothingNamed,
  SourceIsEmpty,
  UnknownService,
  YearStillOpen,
} from './year-end/refusals.ts'
