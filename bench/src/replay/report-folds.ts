import { beginFold, type DomainEvent, type KnownAt, type Placed, project } from '@coflyfr/core'
import {
  boardPackReport,
  bridgeReport,
  budgetMonitoringReport,
  clocksReport,
  commitmentsReport,
  complaintsReport,
  corporateParentingReport,
  coverReport,
  decisionsReport,
  demandReport,
  dutiesReport,
  measuresReport,
  narrowed,
  outcomesReport,
  outturnReport,
  pathwayReport,
  planReport,
  type Report,
  type ReportSource,
  recommendationsReport,
  reportCardReport,
  reports,
  reservesReport,
  retentionReport,
  savingsReport,
  traceReport,
  trialBalanceReport,
  virementsReport,
  voiceReport,
  wholeState,
  workforceReport,
} from '@coflyfr/reports'

/** A report that can be folded alone or together with others, whatever its state is. */
export interface FoldedReport {
  readonly name: string
  /** Types of event that it folds; see `narrowed`. */
  readonly types: readonly string[]
  /** Begins a fold that is given its events one by one. */
  readonly begin: () => Fold
  /** Its state from the log, as the report itself folds it. */
  readonly project: (source: ReportSource, position: number) => Promise<unknown>
}

/** A fold under way. */
interface Fold {
  readonly take: (event: Placed) => void
  /** The state, after it was given all events up to a position. */
  readonly state: (source: ReportSource, knownAt: KnownAt) => Promise<unknown>
}

const begun = <State, Event extends DomainEvent>(report: Report<State, Event>): Fold => {
  const { catalogue, projection } = report
  const { take, state } = beginFold(catalogue, projection, projection.initialState())
  return {
    take,
    state: async (source, knownAt) =>
      (await wholeState(report, source, null, { state: state(), knownAt })).state,
  }
}

const folded = <State, Event extends DomainEvent>(report: Report<State, Event>): FoldedReport => ({
  name: report.name,
  types: narrowed(report).types,
  begin: () => begun(report),
  project: async (source, position) => {
    const at = { asOf: null, knownAt: position }
    const narrow = await project(source.store, report.catalogue, narrowed(report), at)
    return (await wholeState(report, source, null, narrow)).state
  },
})

/** Budget monitoring: the report that is asked for most. */
export const budgetMonitoring: FoldedReport = folded(budgetMonitoringReport)

/** The six reports on money, plan, measures and decisions. */
export const sixReports: readonly FoldedReport[] = [
  budgetMonitoring,
  folded(virementsReport),
  folded(reservesReport),
  folded(planReport),
  folded(measuresReport),
  folded(decisionsReport),
]

/** Those six, the other reports on money, and those that fold every case and board. */
export const allReports: readonly FoldedReport[] = [
  ...sixReports,
  folded(coverReport),
  folded(bridgeReport),
  folded(commitmentsReport),
  folded(savingsReport),
  folded(outturnReport),
  folded(trialBalanceReport),
  folded(recommendationsReport),
  folded(demandReport),
  folded(pathwayReport),
  folded(clocksReport),
  folded(workforceReport),
  folded(retentionReport),
  folded(boardPackReport),
  folded(reportCardReport),
  folded(outcomesReport),
  folded(corporateParentingReport),
  folded(voiceReport),
  folded(complaintsReport),
  folded(traceReport),
  folded(dutiesReport),
]

/** Reports of the library that are not folded here. The benchmark's output lists them. */
export const reportsLeftOut: readonly string[] = [...reports.keys()].filter(
  (name) => !allReports.some((report) => report.name === name),
)

/** Every type of event that one of these reports folds. */
export const typesOf = (reports: readonly FoldedReport[]): readonly string[] => [
  ...new Set(reports.flatMap(({ types }) => types)),
]
