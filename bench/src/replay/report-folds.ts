import {
  type DomainEvent,
  type EventStore,
  now,
  type Placed,
  type PointInTime,
  project,
  upcastEvent,
} from '@coflyfr/core'
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
  outcomesReport,
  outturnReport,
  pathwayReport,
  planReport,
  type Report,
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
  workforceReport,
} from '@coflyfr/reports'

/** A report whose state is its own affair, to be folded alone or beside others. */
export interface FoldedReport {
  readonly name: string
  readonly types: readonly string[]
  /** Begins a fold that is fed from outside. */
  readonly begin: () => { readonly take: (event: Placed) => void; readonly state: () => unknown }
  /** Folds the log as the report itself does, by the library's `project`. */
  readonly project: (store: EventStore, at?: PointInTime) => Promise<unknown>
}

const folded = <State, Event extends DomainEvent>({
  name,
  catalogue,
  projection,
}: Report<State, Event>): FoldedReport => ({
  name,
  types: projection.types,
  begin: () => {
    let state = projection.initialState()
    return {
      take: (event) => {
        // As `project` does: the catalogue brings each event to its newest shape.
        state = projection.evolve(state, upcastEvent(catalogue, event) as Placed<Event>)
      },
      state: () => state,
    }
  },
  project: async (store, at = now) => (await project(store, catalogue, projection, at)).state,
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

/** Those six, the other reports on money, and those that fold every case and every board. */
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

/** Reports of the library that are not folded here; the benchmark says which. */
export const reportsLeftOut: readonly string[] = [...reports.keys()].filter(
  (name) => !allReports.some((report) => report.name === name),
)

/** Every type of event that one of these reports folds. */
export const typesOf = (reports: readonly FoldedReport[]): readonly string[] => [
  ...new Set(reports.flatMap(({ types }) => types)),
]
