import { type AnyReport, anyReport } from './any-report.ts'
import { budgetMonitoringReport } from './budget-monitoring/budget-monitoring-report.ts'

const all: readonly AnyReport[] = [anyReport(budgetMonitoringReport)]

/** Every report, by name. */
export const reports: ReadonlyMap<string, AnyReport> = new Map(
  all.map((report) => [report.name, report]),
)
