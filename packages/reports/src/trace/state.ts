import type { EventOf, FinancialYear } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { Purpose, PurposeAssigned, Source } from '@coflyfr/outcomes/events'
import type { BudgetMonitoringState } from '../budget-monitoring/state.ts'
import type { MeasuresState } from '../measures/state.ts'
import type { PlansState } from '../plan/state.ts'
import type { PlacementCosts } from './placement-costs.ts'

/** Money of a source that was assigned to a purpose. */
export type Assignment = EventOf<typeof PurposeAssigned>['data']

/** What one source gave to the heads of a year. */
export interface TracedSource {
  readonly financialYear: FinancialYear
  readonly source: Source
  readonly byHead: Map<string, TracedHead>
}

/** What a source gave to one head. */
export interface TracedHead {
  readonly costCentre: string
  readonly subjective: string
  amount: Pence
}

/** Everything that the report needs from the log. */
export interface TraceState {
  readonly monitoring: BudgetMonitoringState
  /** By year and key of the source. */
  readonly sources: Map<string, TracedSource>
  /** Assignments not released, by year and reference. */
  readonly assignments: Map<string, Assignment>
  readonly plans: PlansState
  readonly measures: MeasuresState
  readonly placements: PlacementCosts
  /** Names of reserves, by id. */
  readonly reserveNames: Map<string, string>
}

/** The reference of a purpose, with that of its plan if it has one. */
export const purposeText = (purpose: Purpose): string => {
  switch (purpose.kind) {
    case 'theme':
      return `${purpose.plan}/${purpose.theme}`
    case 'action':
      return `${purpose.plan}/${purpose.action}`
    case 'grant':
      return purpose.grant
    case 'reserve':
      return purpose.reserve
  }
}

/** The reference of a source, for a drawdown after the id of its reserve. */
export const sourceText = (source: Source): string =>
  source.kind === 'drawdown' ? `${source.reserve}/${source.reference}` : source.reference
