import {
  ReserveEstablished,
  ReserveFundingReceived,
  type SpecificGrantReceived,
  type SupplementaryEstimateApproved,
} from '@coflyfr/budget/events'
import type { EventOf, Placed } from '@coflyfr/core'
import {
  CaseFactVoided,
  EpisodeEnded,
  EpisodesCorrected,
  LegalStatusChanged,
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
} from '@coflyfr/outcomes/events'
import { SubjectKeyMerged, SubjectKeyUnmerged } from '@coflyfr/privacy/events'
import { type BudgetMonitoringEvent, budgetMonitoringTypes } from '../budget-monitoring/events.ts'
import { readingsTypes } from '../measures/project.ts'
import { planProjection } from '../plan/project.ts'
import type { PlacementCostEvent } from './placement-costs.ts'

/** An event that moves money or says what it is for, what it is spent on, or how its measures change. */
export type TraceEvent =
  | BudgetMonitoringEvent
  | EventOf<typeof ReserveEstablished>
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
  LegalStatusChanged.type,
  PlacementStarted.type,
  EpisodeEnded.type,
  LookedAfterPeriodEnded.type,
  EpisodesCorrected.type,
  CaseFactVoided.type,
  SubjectKeyMerged.type,
  SubjectKeyUnmerged.type,
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

/** Whether budget monitoring folds an event. */
export const isMonitored = isOneOf<BudgetMonitoringEvent['type']>(budgetMonitoringTypes)
/** Whether by an event a source gave or took back money. */
export const isOfSource = isOneOf<SourceEvent['type']>(sourceTypes)
/** Whether an event says what money is for. */
export const isPurpose = isOneOf<PurposeEvent['type']>(purposeTypes)
/** Whether an event belongs to a plan. */
export const isOfPlan = isOneOf<PlanEvent['type']>(planProjection.types)
/** Whether an event belongs to a measure. */
export const isOfMeasure = isOneOf<MeasureEvent['type']>(readingsTypes)
/** Whether an event is about placements or about keys that are one child. */
export const isPlacement = isOneOf<PlacementCostEvent['type']>(placementTypes)

/** The types of {@link TraceEvent}, each once. */
export const traceTypes: readonly TraceEvent['type'][] = [
  ...budgetMonitoringTypes,
  ReserveEstablished.type,
  ReserveFundingReceived.type,
  ...purposeTypes,
  ...planProjection.types,
  ...readingsTypes,
  ...placementTypes,
]
