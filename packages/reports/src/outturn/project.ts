import { CarriedForward, DrawdownPosted } from '@coflyfr/budget/events'
import {
  type EventOf,
  type FinancialYear,
  keptByField,
  mapApart,
  type Placed,
  type Projection,
} from '@coflyfr/core'
import { type BudgetMonitoringEvent, budgetMonitoringTypes } from '../budget-monitoring/events.ts'
import { budgetKeptForm } from '../budget-monitoring/kept-form.ts'
import { budgetMonitoringProjection } from '../budget-monitoring/project.ts'
import type { BudgetMonitoringState } from '../budget-monitoring/state.ts'
import { closingTypes } from '../periods/closed-periods.ts'
import { type CapitalHeads, foldCapital } from './capital-heads.ts'
import { type DrawnHeads, foldDrawn } from './drawn-heads.ts'

/** How balances of a year were carried forward, as the event says. */
export type YearEnd = EventOf<typeof CarriedForward>['data']

/** Budget monitoring, and how each year was carried forward. */
export interface OutturnState {
  readonly monitoring: BudgetMonitoringState
  /** By the year that ended, in the order of the log. */
  readonly yearEnds: Map<FinancialYear, YearEnd[]>
  readonly capital: CapitalHeads
  readonly drawn: DrawnHeads
}

const evolve = (state: OutturnState, event: Placed<BudgetMonitoringEvent>): OutturnState => {
  budgetMonitoringProjection.evolve(state.monitoring, event)
  foldCapital(state.capital, event)
  if (event.type === DrawdownPosted.type) foldDrawn(state.drawn, event)
  if (event.type !== CarriedForward.type) return state
  const { financialYear } = event.data
  const known = state.yearEnds.get(financialYear) ?? []
  state.yearEnds.set(financialYear, [...known, event.data])
  return state
}

/** Folds the same as budget monitoring, and every year end. */
export const outturnProjection: Projection<OutturnState, BudgetMonitoringEvent> = {
  name: 'outturn',
  version: 4,
  types: budgetMonitoringTypes,
  undated: closingTypes,
  initialState: () => ({
    monitoring: budgetMonitoringProjection.initialState(),
    yearEnds: new Map(),
    capital: new Map(),
    drawn: new Map(),
  }),
  evolve,
  keptForm: keptByField<OutturnState>(2, { monitoring: budgetKeptForm, drawn: mapApart() }),
}
