/**
 * Reports as pure projections: the same figure at any pair of times, with the events that make it. Begin with
 * `reports`, the list by name.
 */
export { type AnyReport, anyReport } from './any-report.ts'
export { budgetMonitoringReport } from './budget-monitoring/budget-monitoring-report.ts'
export type {
  ChangedCell,
  ChangePart,
  Difference,
  DifferenceEnds,
  DifferenceOutcome,
} from './difference.ts'
export type { Contribution, Explanation } from './explain.ts'
export type { ReportDocument, ReportOutcome } from './make-report.ts'
export { renderCsv } from './render-csv.ts'
export { renderTable } from './render-table.ts'
export {
  type Column,
  type Label,
  type Language,
  type Level,
  levels,
  type Report,
  type ReportBody,
  type ReportParameters,
  type ReportRefusal,
  type Row,
} from './report.ts'
export type { CheckpointSummary, ReportSource } from './report-source.ts'
export { reports } from './reports.ts'
