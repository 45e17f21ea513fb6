/**
 * Reports: pure projections of the log and their printed forms, at any pair of times. `reports` has them all by name;
 * each can be made, compared between two points in time, and explained cell by cell.
 */
export { aboutReport } from './about-report.ts'
export { type AnyReport, anyReport } from './any-report.ts'
export { boardPackReport } from './board-pack/board-pack-report.ts'
export { type LineStanding, lineStanding, type OwedReports } from './board-pack/line-standing.ts'
export { bridgeReport } from './bridge/bridge-report.ts'
export { budgetMonitoringReport } from './budget-monitoring/budget-monitoring-report.ts'
export { cellText } from './cell-text.ts'
export { totalKey } from './cells.ts'
export type { ChangePart } from './changed-parts.ts'
export { clocksReport } from './clocks/clocks-report.ts'
export { type Standing, standings } from './clocks/standing.ts'
export { type CaseColumns, caseColumns } from './columns/cases/case-columns.ts'
export {
  type ColumnsComparison,
  compareColumns,
  isColumnsState,
  type SegmentComparison,
} from './columns/compare-columns.ts'
export { type MoneyColumns, moneyColumns } from './columns/money-columns.ts'
export { commitmentsReport } from './commitments/commitments-report.ts'
export { complaintsReport } from './complaints/complaints-report.ts'
export { corporateParentingReport } from './corporate-parenting/corporate-parenting-report.ts'
export { coverReport } from './cover/cover-report.ts'
export { decisionsReport } from './decisions/decisions-report.ts'
export { defaultParameters } from './default-parameters.ts'
export { demandReport } from './demand/demand-report.ts'
export type {
  ChangedCell,
  Difference,
  DifferenceEnds,
  DifferenceOutcome,
} from './difference.ts'
export type { Duty, Instrument } from './duties/catalogue/instrument.ts'
export { walesDuties } from './duties/catalogue/wales-duties.ts'
export { dutiesReport } from './duties/duties-report.ts'
export { type ProvisionPlace, provisionPlace } from './duties/provision-place.ts'
export { servedBy } from './duties/served-by.ts'
export type { Contribution, Explanation, ExplanationOutcome, NoSuchCell } from './explain.ts'
export { groupedDigits } from './grouped-digits.ts'
export { holdsMoney } from './holds-money.ts'
export type { ReportDocument, ReportOutcome } from './make-report.ts'
export type { KnownAtPosition } from './make-report-at-each.ts'
export { measuresReport } from './measures/measures-report.ts'
export { outcomesReport } from './outcomes/outcomes-report.ts'
export { outturnReport } from './outturn/outturn-report.ts'
export { pathwayReport } from './pathway/pathway-report.ts'
export type { PathwayView } from './pathway/pathway-view.ts'
export { isPercent } from './percent.ts'
export { plainTable } from './plain-table.ts'
export { planReport } from './plan/plan-report.ts'
export { type KeptPoints, keptPoints } from './points/kept-points.ts'
export { narrowed } from './points/narrowed.ts'
export { wholeState } from './points/whole-state.ts'
export { readableValue } from './readable-value.ts'
export { foldReports } from './rebuild/fold-reports.ts'
export { type RebuildGiven, rebuildReports } from './rebuild-reports.ts'
export { recommendationsReport } from './recommendations/recommendations-report.ts'
export type {
  BreakKind,
  Cause,
  FailedField,
  FailedRule,
  Nearest,
  ReconciliationBreak,
} from './reconciliation/breaks/break.ts'
export { findBreaks } from './reconciliation/breaks/find-breaks.ts'
export { defaultReconciliationRules } from './reconciliation/default-rules.ts'
export type { ReconciliationLine, Side } from './reconciliation/line.ts'
export type { OpenLines } from './reconciliation/matching/join-lines.ts'
export type { MatchGroup, Matching } from './reconciliation/matching/match-group.ts'
export { matchLines } from './reconciliation/matching/match-lines.ts'
export { unmatch } from './reconciliation/matching/unmatch.ts'
export {
  type CountedBreak,
  type Reconciliation,
  reconcileLines,
} from './reconciliation/reconcile.ts'
export { breakLineColumns, breakLineRows } from './reconciliation/report/break-lines.ts'
export type { BreakJson, LineJson } from './reconciliation/report/break-row.ts'
export {
  makeReconciliation,
  type ReconciliationDocument,
  type ReconciliationRow,
} from './reconciliation/report/make-reconciliation.ts'
export { reconciliationWorkbook } from './reconciliation/report/reconciliation-workbook.ts'
export { renderReconciliation } from './reconciliation/report/render-reconciliation.ts'
export type {
  Extract,
  ReconciliationRequest,
  RejectedRow,
} from './reconciliation/report/request.ts'
export {
  type Signature,
  type SignedResult,
  type SignOffs,
  signOffsOf,
} from './reconciliation/report/sign-offs.ts'
export {
  type MatchRule,
  type ReconciliationRules,
  reconciliationRulesFrom,
} from './reconciliation/rules.ts'
export { textsKeptOnce } from './reconciliation/texts-kept-once.ts'
export { renderCsv } from './render-csv.ts'
export { renderTable } from './render-table.ts'
export {
  type Adding,
  type Additions,
  type AdequacyTest,
  type Column,
  type Label,
  type Language,
  type Level,
  levels,
  type Note,
  type ParameterName,
  type PeriodOfYear,
  type RagThresholds,
  type RenderContext,
  type Report,
  type ReportBody,
  type ReportParameters,
  type ReportYears,
  type Row,
  type Section,
  type Sign,
  sections,
  signs,
  type View,
  views,
} from './report.ts'
export { reportCardReport } from './report-card/report-card-report.ts'
export type { ReportRefusal } from './report-refusal.ts'
export type { CheckpointSummary, ReportSource } from './report-source.ts'
export { reports } from './reports.ts'
export { reservesReport } from './reserves/reserves-report.ts'
export { retentionReport } from './retention/retention-report.ts'
export { type RowGroup, rowGroups } from './row-groups.ts'
export { savingsReport } from './savings/savings-report.ts'
export { shownColumns } from './shown-columns.ts'
export { type CountTable, suppressedCells } from './suppression/suppressed-cells.ts'
export { takenParameters } from './taken-parameters.ts'
export { traceReport } from './trace/trace-report.ts'
export { trialBalanceReport } from './trial-balance/trial-balance-report.ts'
export { virementsReport } from './virements/virements-report.ts'
export { voiceReport } from './voice/voice-report.ts'
export { asRecorded } from './words/as-recorded.ts'
export { columnWord } from './words/column-word.ts'
export { counted, type WelshForms } from './words/counted.ts'
export { roleWords } from './words/role-words.ts'
export type { ShownWord } from './words/shown-word.ts'
export { valueInWords } from './words/value-in-words.ts'
export type { Vocabulary } from './words/vocabulary.ts'
export { reportWorkbook } from './workbook/report-workbook.ts'
export type {
  CellFormat,
  SheetColumn,
  Workbook,
  WorkbookCell,
  WorkbookSheet,
} from './workbook/workbook.ts'
export { type TooManyRows, type WorkbookFormat, writeWorkbook } from './workbook/write-workbook.ts'
export { workforceReport } from './workforce/workforce-report.ts'
