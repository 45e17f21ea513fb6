import { keptByField, mapApart, type Placed, type Projection } from '@coflyfr/core'
import {
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionClosed,
  BoardActionRescheduled,
  BodyEstablished,
  type BodyStreamEvent,
  HighlightReportReceived,
  ItemTabled,
  MeetingCalled,
  MeetingHeld,
  MemberAppointed,
  MemberStoodDown,
  type RecommendationEvent,
  ReportedToBody,
  ReportingLineSet,
  TermsOfReferenceAdopted,
} from '@coflyfr/governance/events'
import type { MeasureEvent, PlanEvent } from '@coflyfr/outcomes/events'
import type { DecisionsEvent } from '../decisions/events.ts'
import { decisionsKeptForm } from '../decisions/kept-form.ts'
import { decisionsProjection } from '../decisions/project.ts'
import { measuresKeptForm } from '../measures/kept-form.ts'
import { measuresProjection, readingsTypes } from '../measures/project.ts'
import { planProjection } from '../plan/project.ts'
import { recommendationsProjection } from '../recommendations/project.ts'
import { withBoardEvent } from './fold-board.ts'
import { withBodyEvent } from './fold-body.ts'
import { type DocumentEvent, documentTypes, withDocument } from './fold-document.ts'
import type { BoardPackState, Body } from './state.ts'

/** An event that a board pack is folded from. */
export type BoardPackEvent =
  | BodyStreamEvent
  | PlanEvent
  | MeasureEvent
  | DecisionsEvent
  | DocumentEvent

const folds = {
  plans: new Set<string>(planProjection.types),
  measures: new Set<string>(measuresProjection.types),
  recommendations: new Set<string>(recommendationsProjection.types),
  decisions: new Set<string>(decisionsProjection.types),
  documents: new Set<string>(documentTypes),
}

const isOf = <Event extends BoardPackEvent>(
  types: ReadonlySet<string>,
  event: Placed<BoardPackEvent>,
): event is Placed<BoardPackEvent> & Placed<Event> => types.has(event.type)

/** Each report that a pack takes rows from folds its own events into its own state. */
const foldOthers = (state: BoardPackState, event: Placed<BoardPackEvent>): void => {
  if (isOf<PlanEvent>(folds.plans, event)) planProjection.evolve(state.plans, event)
  if (isOf<MeasureEvent>(folds.measures, event)) measuresProjection.evolve(state.measures, event)
  if (isOf<RecommendationEvent>(folds.recommendations, event))
    recommendationsProjection.evolve(state.recommendations, event)
  if (isOf<DecisionsEvent>(folds.decisions, event))
    decisionsProjection.evolve(state.decisions, event)
  if (isOf<DocumentEvent>(folds.documents, event)) withDocument(state.documents, event)
}

const bodyAfter = (body: Body | undefined, event: Placed<BoardPackEvent>): Body | undefined => {
  switch (event.type) {
    case 'BodyEstablished':
    case 'MemberAppointed':
    case 'MemberStoodDown':
    case 'TermsOfReferenceAdopted':
    case 'MeetingCalled':
    case 'MeetingHeld':
    case 'ItemTabled':
      return withBodyEvent(body, event)
    case 'HighlightReportReceived':
    case 'AdviceRecorded':
    case 'BoardActionAssigned':
    case 'BoardActionRescheduled':
    case 'BoardActionClosed':
    case 'ReportingLineSet':
    case 'ReportedToBody':
      return body === undefined ? undefined : withBoardEvent(body, event)
    default:
      return body
  }
}

const evolve = (state: BoardPackState, event: Placed<BoardPackEvent>): BoardPackState => {
  foldOthers(state, event)
  if (!('body' in event.data)) return state
  const { body } = event.data
  const after = bodyAfter(state.bodies.get(body), event)
  if (after !== undefined) state.bodies.set(body, after)
  return state
}

const ownTypes = [
  BodyEstablished,
  MemberAppointed,
  MemberStoodDown,
  TermsOfReferenceAdopted,
  MeetingCalled,
  MeetingHeld,
  ItemTabled,
  HighlightReportReceived,
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionRescheduled,
  BoardActionClosed,
  ReportingLineSet,
  ReportedToBody,
].map(({ type }) => type)

/** Folds everything that packs are made from. */
export const boardPackProjection: Projection<BoardPackState, BoardPackEvent> = {
  name: 'board-pack',
  version: 1,
  types: [
    ...new Set<BoardPackEvent['type']>([
      ...ownTypes,
      ...planProjection.types,
      ...readingsTypes,
      ...recommendationsProjection.types,
      ...decisionsProjection.types,
      ...documentTypes,
    ]),
  ],
  undated: decisionsProjection.undated ?? [],
  initialState: () => ({
    bodies: new Map(),
    plans: planProjection.initialState(),
    measures: measuresProjection.initialState(),
    recommendations: recommendationsProjection.initialState(),
    decisions: decisionsProjection.initialState(),
    documents: new Map(),
  }),
  evolve,
  keptForm: keptByField<BoardPackState>(1, {
    measures: measuresKeptForm,
    decisions: decisionsKeptForm,
    documents: mapApart(),
  }),
}
