import type { JsonValue, PlainDate } from '@coflyfr/core'
import type { Row } from '../report.ts'
import { answerTo } from './answer.ts'
import { effectOf, inEffectFrom } from './standing.ts'
import { type Decision, type DecisionsState, keyOf, type Subject } from './state.ts'

/** A row, and the day by which it is ordered and chosen. */
export interface Dated {
  readonly on: PlainDate
  readonly row: Row
}

/** What a row says of what it is not about. */
export const nothing = {
  meeting: null,
  heldOn: null,
  item: null,
  paragraph: null,
  title: null,
  reference: null,
  subject: null,
  referredTo: null,
  answer: null,
  answeredOn: null,
  effectiveOn: null,
  effect: null,
  resolution: null,
  reasons: null,
  subjectToCallIn: null,
  callInEndsOn: null,
  urgentExemption: null,
  calledInOn: null,
  calledInBy: null,
  callInReasons: null,
  callInConclusion: null,
  callInConcludedOn: null,
  reconsiders: null,
  interestsDeclared: null,
  figures: null,
} as const

/** The document first and its hash last, however the event was written. */
export const subjectCell = ({ kind, reference, contentHash }: Subject): JsonValue =>
  contentHash === undefined ? { kind, reference } : { kind, reference, contentHash }

const referralCells = (state: DecisionsState, { body, reference }: Decision) => {
  const referral = state.referrals.get(keyOf(body, reference))
  const answer = referral === undefined ? undefined : answerTo(state, referral)
  return {
    referredTo: referral?.referredTo ?? null,
    answer: answer?.verb ?? null,
    answeredOn: answer?.decidedOn ?? null,
  }
}

const callInCells = (state: DecisionsState, { body, reference, callInEndsOn }: Decision) => {
  const callIn = state.callIns.get(keyOf(body, reference))
  return {
    callInEndsOn,
    calledInOn: callIn?.calledInOn ?? null,
    calledInBy: callIn?.calledInBy ?? null,
    callInReasons: callIn?.reasons ?? null,
    callInConclusion: callIn?.concluded?.conclusion ?? null,
    callInConcludedOn: callIn?.concluded?.on ?? null,
  }
}

/** One decision with what it waits for; `effectiveOn` is null while nobody can say from when it holds. */
export const decisionRow = (
  state: DecisionsState,
  decision: Decision,
  day: PlainDate | null,
): Dated => {
  const { body, meeting, item, reference, decidedOn, ...said } = decision
  const row = {
    ...nothing,
    body,
    bodyName: state.bodies.get(body) ?? null,
    meeting,
    heldOn: decidedOn,
    item,
    paragraph: said.paragraph,
    title: state.items.get(keyOf(body, meeting, item)) ?? null,
    reference,
    verb: said.verb,
    subject: said.subject === null ? null : subjectCell(said.subject),
    ...referralCells(state, decision),
    effectiveOn: inEffectFrom(state, decision),
    effect: effectOf(state, decision, day),
    resolution: said.resolution,
    reasons: said.reasons,
    subjectToCallIn: said.subjectToCallIn ?? (said.callInEndsOn === null ? null : true),
    ...callInCells(state, decision),
    urgentExemption: said.urgentExemption,
    reconsiders: said.reconsiders,
    interestsDeclared: said.interestsDeclared,
    onRecord: true,
  }
  return { on: decidedOn, row }
}
