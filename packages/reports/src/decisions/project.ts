import type { EventOf, Placed, Projection } from '@coflyfr/core'
import type { DecisionRecorded, ItemReferred, ReportNoted } from '@coflyfr/governance/events'
import { citationKey } from './citation-key.ts'
import { citationOf } from './cite.ts'
import { type CitingEvent, type DecisionsEvent, decisionsTypes } from './events.ts'
import { withCallIn } from './fold-call-in.ts'
import { decisionsKeptForm } from './kept-form.ts'
import { type DecisionsState, keyOf } from './state.ts'

type State = DecisionsState

const record = (state: State, event: EventOf<typeof DecisionRecorded>): State => {
  const { data: said, effectiveOn } = event
  const { urgentExemption: urgent } = said
  const decision = {
    ...said,
    effectiveOn,
    subject: said.subject ?? null,
    reasons: said.reasons ?? null,
    subjectToCallIn: said.subjectToCallIn ?? null,
    interestsDeclared: said.interestsDeclared ?? [],
    paragraph: said.paragraph ?? null,
    callInEndsOn: said.callInEndsOn ?? null,
    urgentExemption: urgent === undefined ? null : `${urgent.reason} (${urgent.agreedBy})`,
    reconsiders: said.reconsiders ?? null,
    answers: said.answers ?? null,
  }
  state.decisions.set(keyOf(said.body, said.reference), decision)
  return state
}

const refer = (state: State, { data }: EventOf<typeof ItemReferred>): State => {
  const { body, decision, referredTo, subject = null } = data
  state.referrals.set(keyOf(body, decision), { body, decision, referredTo, subject })
  return state
}

const note = (state: State, event: EventOf<typeof ReportNoted>): State => {
  const { body, meeting, item, figures } = event.data
  const key = keyOf(body, meeting, item)
  const before = state.noted.get(key)
  const added = figures.map(({ label, amount, reserve = null }) => ({ label, amount, reserve }))
  state.noted.set(key, {
    body,
    meeting,
    item,
    on: before?.on ?? event.effectiveOn,
    figures: [...(before?.figures ?? []), ...added],
  })
  return state
}

const cite = (state: State, event: CitingEvent): State => {
  const citation = citationOf(event)
  if (citation === null) return state
  state.citations.set(citationKey(state.citations, citation), citation)
  return state
}

const evolve = (state: State, event: Placed<DecisionsEvent>): State => {
  switch (event.type) {
    case 'BodyEstablished':
      state.bodies.set(event.data.body, event.data.name)
      return state
    case 'MeetingHeld':
      state.meetings.set(keyOf(event.data.body, event.data.meeting), event.effectiveOn)
      return state
    case 'ItemTabled': {
      const { body, meeting, item, title } = event.data
      state.items.set(keyOf(body, meeting, item), title)
      return state
    }
    case 'DecisionRecorded':
      return record(state, event)
    case 'ItemReferred':
      return refer(state, event)
    case 'DecisionCalledIn':
    case 'CallInConcluded':
    case 'DecisionTookEffect':
      return withCallIn(state, event)
    case 'ReportNoted':
      return note(state, event)
    case 'BudgetApproved':
    case 'SupplementaryEstimateApproved':
    case 'CarriedForward':
    case 'ReductionApproved':
    case 'ReductionRemoved':
    case 'SpecificGrantReceived':
    case 'VirementAgreed':
    case 'VirementApproved':
    case 'VirementRejected':
    case 'ReserveEstablished':
    case 'ContributedToReserve':
    case 'ReserveReleased':
    case 'ReserveRepurposed':
    case 'TransferredBetweenReserves':
    case 'ReserveRestated':
    case 'DrawdownAgreed':
    case 'DrawdownApproved':
    case 'PlanApproved':
      return cite(state, event)
  }
}

/** Folds what bodies decided, and what other streams say that they decided. */
export const decisionsProjection: Projection<DecisionsState, DecisionsEvent> = {
  name: 'decisions',
  version: 3,
  types: decisionsTypes,
  // A decision is made on the day of its meeting and takes effect later: it is shown from `decidedOn` on.
  undated: ['DecisionRecorded', 'ItemReferred'],
  initialState: () => ({
    bodies: new Map(),
    meetings: new Map(),
    items: new Map(),
    decisions: new Map(),
    callIns: new Map(),
    referrals: new Map(),
    noted: new Map(),
    citations: new Map(),
  }),
  evolve,
  keptForm: decisionsKeptForm,
}
