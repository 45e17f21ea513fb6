import {
  ReserveFundingReceived,
  type SpecificGrantReceived,
  type SupplementaryEstimateApproved,
} from '@coflyfr/budget/events'
import {
  type EventOf,
  financialYear,
  type Placed,
  type Projection,
  streamIdOf,
} from '@coflyfr/core'
import { addPence, zeroPence } from '@coflyfr/money'
import {
  EpisodeEnded,
  headKey,
  LookedAfterPeriodEnded,
  LookedAfterPeriodStarted,
  type MeasureEvent,
  PlacementCostAgreed,
  PlacementStarted,
  type PlanEvent,
  PurposeAssigned,
  type PurposeEvent,
  PurposeReleased,
  type SourceEvent,
  sourceKey,
  sourceMovement,
} from '@coflyfr/outcomes/events'
import { type BudgetMonitoringEvent, budgetMonitoringTypes } from '../budget-monitoring/events.ts'
import { budgetMonitoringProjection } from '../budget-monitoring/project.ts'
import { measuresProjection, readingsTypes } from '../measures/project.ts'
import { closingTypes } from '../periods/closed-periods.ts'
import { planProjection } from '../plan/project.ts'
import { foldOrder, foldPlacementCost, type PlacementCostEvent } from './placement-costs.ts'
import type { TraceState } from './state.ts'

/** What money moves, what it is for, what it is spent on, and what the measures of it say. */
export type TraceEvent =
  | BudgetMonitoringEvent
  | EventOf<typeof ReserveFundingReceived>
  | EventOf<typeof SpecificGrantReceived>
  | EventOf<typeof SupplementaryEstimateApproved>
  | PurposeEvent
  | PlanEvent
  | MeasureEvent
  | PlacementCostEvent

const purposeTypes = [PurposeAssigned.type, PurposeReleased.type] as const
const placementTypes = [
  PlacementCostAgreed.type,
  LookedAfterPeriodStarted.type,
  PlacementStarted.type,
  EpisodeEnded.type,
  LookedAfterPeriodEnded.type,
] as const
const sourceTypes = [
  'VirementPosted',
  'SpecificGrantReceived',
  'SupplementaryEstimateApproved',
  'ReserveFundingReceived',
  'DrawdownReversed',
  'GiftReturned',
] as const satisfies readonly SourceEvent['type'][]

const isOneOf =
  <Type extends TraceEvent['type']>(types: readonly string[]) =>
  (event: Placed<TraceEvent>): event is Extract<Placed<TraceEvent>, { readonly type: Type }> =>
    types.includes(event.type)

const isMonitored = isOneOf<BudgetMonitoringEvent['type']>(budgetMonitoringTypes)
const isOfSource = isOneOf<SourceEvent['type']>(sourceTypes)
const isPurpose = isOneOf<PurposeEvent['type']>(purposeTypes)
const isOfPlan = isOneOf<PlanEvent['type']>(planProjection.types)
const isOfMeasure = isOneOf<MeasureEvent['type']>(readingsTypes)
const isPlacement = isOneOf<PlacementCostEvent['type']>(placementTypes)

const ofBudget = 'budget-'

/** Every movement of a source stands in the stream of the budget that it moved. */
const foldSource = ({ sources }: TraceState, event: Placed<SourceEvent>): void => {
  const movement = sourceMovement(event)
  if (movement === null) return
  const year =
    event.type === 'GiftReturned'
      ? financialYear(event.stream.slice(ofBudget.length))
      : event.data.financialYear
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
  if (event.type === 'CommitmentRaised')
    foldOrder(state.placements, event, streamIdOf(event.data.service))
  if (isOfSource(event)) foldSource(state, event)
  if (isPurpose(event)) foldPurpose(state, event)
  if (isOfPlan(event)) planProjection.evolve(state.plans, event)
  if (isOfMeasure(event)) measuresProjection.evolve(state.measures, event)
  if (isPlacement(event)) foldPlacementCost(state.placements, event)
  return state
}

/** Folds what budget monitoring, plan and measures do, and beside them sources, purposes and what placements cost. */
export const traceProjection: Projection<TraceState, TraceEvent> = {
  name: 'trace',
  version: 1,
  types: [
    ...budgetMonitoringTypes,
    ReserveFundingReceived.type,
    ...purposeTypes,
    ...planProjection.types,
    ...readingsTypes,
    ...placementTypes,
  ],
  undated: closingTypes,
  initialState: () => ({
    monitoring: budgetMonitoringProjection.initialState(),
    sources: new Map(),
    assignments: new Map(),
    plans: planProjection.initialState(),
    measures: measuresProjection.initialState(),
    placements: { byCase: new Map(), endByCase: new Map(), headByCommitment: new Map() },
  }),
  evolve,
}
