import { type AnyReport, anyReport } from './any-report.ts'
import { atPapersDay } from './board-pack/at-papers-day.ts'
import { boardPackReport } from './board-pack/board-pack-report.ts'
import { bridgeReport } from './bridge/bridge-report.ts'
import { budgetMonitoringReport } from './budget-monitoring/budget-monitoring-report.ts'
import { clocksReport } from './clocks/clocks-report.ts'
import { commitmentsReport } from './commitments/commitments-report.ts'
import { complaintsReport } from './complaints/complaints-report.ts'
import { corporateParentingReport } from './corporate-parenting/corporate-parenting-report.ts'
import { coverReport } from './cover/cover-report.ts'
import { decisionsReport } from './decisions/decisions-report.ts'
import { demandReport } from './demand/demand-report.ts'
import { dutiesReport } from './duties/duties-report.ts'
import { measuresReport } from './measures/measures-report.ts'
import { outcomesReport } from './outcomes/outcomes-report.ts'
import { outturnReport } from './outturn/outturn-report.ts'
import { pathwayReport } from './pathway/pathway-report.ts'
import { planReport } from './plan/plan-report.ts'
import { recommendationsReport } from './recommendations/recommendations-report.ts'
import { reportCardReport } from './report-card/report-card-report.ts'
import { reservesReport } from './reserves/reserves-report.ts'
import { retentionReport } from './retention/retention-report.ts'
import { savingsReport } from './savings/savings-report.ts'
import { traceReport } from './trace/trace-report.ts'
import { trialBalanceReport } from './trial-balance/trial-balance-report.ts'
import { virementsReport } from './virements/virements-report.ts'
import { voiceReport } from './voice/voice-report.ts'
import { workforceReport } from './workforce/workforce-report.ts'

const all: readonly AnyReport[] = [
  anyReport(budgetMonitoringReport),
  anyReport(virementsReport),
  anyReport(reservesReport),
  anyReport(coverReport),
  anyReport(bridgeReport),
  anyReport(commitmentsReport),
  anyReport(savingsReport),
  anyReport(outturnReport),
  anyReport(trialBalanceReport),
  anyReport(planReport),
  anyReport(measuresReport),
  anyReport(reportCardReport),
  anyReport(traceReport),
  anyReport(decisionsReport),
  anyReport(recommendationsReport),
  atPapersDay(anyReport(boardPackReport)),
  anyReport(demandReport),
  anyReport(pathwayReport),
  anyReport(clocksReport),
  anyReport(outcomesReport),
  anyReport(corporateParentingReport),
  anyReport(workforceReport),
  anyReport(voiceReport),
  anyReport(complaintsReport),
  anyReport(dutiesReport),
  anyReport(retentionReport),
]

/** Every report of this package by name, in the order in which a report pack prints them. */
export const reports: ReadonlyMap<string, AnyReport> = new Map(
  all.map((report) => [report.name, report]),
)
