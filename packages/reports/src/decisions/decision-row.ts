import type { JsonValue, PlainDate } from '@coflyfr/core'
import type { Row } from '../report.ts'
import { answerTo } from './answer.ts'
import { effectOf, inEffectFrom } from './standing.ts'
import {
  type CallIn,
  type Decision,
  type DecisionsState,
  keyOf,
  type Referral,
  type Subject,
} from './state.ts'

/** A row, and the day by which it is sorted and selected. */
export interface Dated {
  readonly on: PlainDate
  readonly row: Row
}

/** The cells of a row when empty. */
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
  effectiveOn: null,
  effect: null,
  resolution: null,
  reasons: null,
  subjectToCallIn: null,
  callInEndsOn: null,
  urgentExemption: null,
  callIn: null,
  reconsiders: null,
  interestsDeclared: null,
  figures: null,
} as const

/** In a fixed order, whatever the order in the event. */
export const subjectCell = ({ kind, reference, contentHash }: Subject): JsonValue =>
  contentHash === undefined ? { kind, reference } : { kind, reference, contentHash }

/** How the body to which an item was referred decided about it. */
const answerCell = (state: DecisionsState, referral: Referral | undefined): JsonValue => {
  const answer = referral === undefined ? undefined : answerTo(state, referral)
  if (answer === undefined) return null
  return { verb: answer.verb, on: answer.decidedOn, reference: answer.reference }
}

const callInCell = (callIn: CallIn | undefined): JsonValue => {
  if (callIn === undefined) return null
  const { calledInOn: on, calledInBy: by, reasons, concluded } = callIn
  const said = { on, by, reasons }
  if (concluded === null) return said
  return { ...said, conclusion: concluded.conclusion, concludedOn: concluded.on }
}

/** One decision with its referral and call-in; `effectiveOn` is null while nobody can say when it takes effect. */
export const decisionRow = (
  state: DecisionsState,
  decision: Decision,
  day: PlainDate | null,
): Dated => {
  const { body, meeting, item, reference, decidedOn, ...said } = decision
  const referral = state.referrals.get(keyOf(body, reference))
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
    referredTo: referral?.referredTo ?? null,
    answer: answerCell(state, referral),
    effectiveOn: inEffectFrom(state, decision),
    effect: effectOf(state, decision, day),
    resolution: said.resolution,
    reasons: said.reasons,
    subjectToCallIn: said.subjectToCallIn,
    callInEndsOn: said.callInEndsOn,
    callIn: callInCell(state.callIns.get(keyOf(body, reference))),
    urgentExemption: said.urgentExemption,
    reconsiders: said.reconsiders,
    interestsDeclared: said.interestsDeclared,
    onRecord: true,
  }
  return { on: decidedOn, row }
}
