import type { EventOf, FinancialYear } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { Purpose, PurposeAssigned, Source } from '@coflyfr/outcomes/events'
import type { BudgetMonitoringState } from '../budget-monitoring/state.ts'
import type { MeasuresState } from '../measures/state.ts'
import type { PlansState } from '../plan/state.ts'
import type { PlacementCosts } from './placement-costs.ts'

/** Money of a source that was said to be for something. */
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

/** Everything that the report needs of the log. */
export interface TraceState {
  readonly monitoring: BudgetMonitoringState
  /** By year and key of the source. */
  readonly sources: Map<string, TracedSource>
  /** Those that stand, by year and reference. */
  readonly assignments: Map<string, Assignment>
  readonly plans: PlansState
  readonly measures: MeasuresState
  readonly placements: PlacementCosts
  /** What reserves are called, by their ids. */
  readonly reserveNames: Map<string, string>
}

/** What a purpose is called: its reference within what it belongs to. */
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

/** What a source is called: a drawdown by its reserve as well. */
export const sourceText = (source: Source): string =>
  source.kind === 'drawdown' ? `${source.reserve}/${source.reference}` : source.reference
