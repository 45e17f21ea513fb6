import {
  type FinancialYear,
  financialYear,
  keptByField,
  mapApart,
  type Placed,
  type Projection,
} from '@coflyfr/core'
import { addPence, zeroPence } from '@coflyfr/money'
import {
  headKey,
  type PurposeEvent,
  type SourceEvent,
  sourceKey,
  sourceMovement,
} from '@coflyfr/outcomes/events'
import { budgetKeptForm } from '../budget-monitoring/kept-form.ts'
import { budgetMonitoringProjection } from '../budget-monitoring/project.ts'
import { measuresKeptForm } from '../measures/kept-form.ts'
import { measuresProjection } from '../measures/project.ts'
import { closingTypes } from '../periods/closed-periods.ts'
import { planProjection } from '../plan/project.ts'
import {
  isMonitored,
  isOfMeasure,
  isOfPlan,
  isOfSource,
  isPlacement,
  isPurpose,
  type TraceEvent,
  traceTypes,
} from './events.ts'
import { foldOrder, foldPlacementCost } from './placement-costs.ts'
import type { TraceState } from './state.ts'

const ofBudget = 'budget-'

/** Every movement of a source is in the stream of the budget that it moved. */
export const yearOfSource = (event: Placed<SourceEvent>): FinancialYear =>
  event.type === 'GiftReturned'
    ? financialYear(event.stream.slice(ofBudget.length))
    : event.data.financialYear

const foldSource = ({ sources }: TraceState, event: Placed<SourceEvent>): void => {
  const movement = sourceMovement(event)
  if (movement === null) return
  const year = yearOfSource(event)
  const key = `${year}\n${sourceKey(movement.source)}`
  const known = sources.get(key) ?? {
    financialYear: year,
    source: movement.source,
    byHead: new Map(),
  }
  for (const { costCentre, subjective, amount } of movement.legs) {
    const head = headKey({ costCentre, subjective })
    const before = known.byHead.get(head)?.amount ?? zeroPence
    known.byHead.set(head, { costCentre, subjective, amount: addPence(before, amount) })
  }
  sources.set(key, known)
}

const foldPurpose = ({ assignments }: TraceState, { type, data }: PurposeEvent): void => {
  const key = `${data.financialYear}/${data.assignment}`
  if (type === 'PurposeAssigned') assignments.set(key, data)
  else assignments.delete(key)
}

const evolve = (state: TraceState, event: Placed<TraceEvent>): TraceState => {
  if (isMonitored(event)) budgetMonitoringProjection.evolve(state.monitoring, event)
  if (event.type === 'CommitmentRaised' || event.type === 'CommitmentCarried')
    foldOrder(state.placements, event)
  if (event.type === 'ReserveEstablished')
    state.reserveNames.set(event.data.reserve, event.data.name)
  if (isOfSource(event)) foldSource(state, event)
  if (isPurpose(event)) foldPurpose(state, event)
  if (isOfPlan(event)) planProjection.evolve(state.plans, event)
  if (isOfMeasure(event)) measuresProjection.evolve(state.measures, event)
  if (isPlacement(event)) foldPlacementCost(state.placements, event)
  return state
}

/**
 * Folds the same as budget monitoring, plans and measures, and besides sources, purposes and the costs of placements.
 */
export const traceProjection: Projection<TraceState, TraceEvent> = {
  name: 'trace',
  version: 3,
  types: traceTypes,
  undated: closingTypes,
  initialState: () => ({
    monitoring: budgetMonitoringProjection.initialState(),
    sources: new Map(),
    assignments: new Map(),
    plans: planProjection.initialState(),
    measures: measuresProjection.initialState(),
    reserveNames: new Map(),
    placements: { byCase: new Map(), mergedInto: new Map(), headByCommitment: new Map() },
  }),
  evolve,
  keptForm: keptByField<TraceState>(2, {
    monitoring: budgetKeptForm,
    sources: mapApart(),
    measures: measuresKeptForm,
  }),
}
