import { financialYearOf, type JsonValue, type PlainDate } from '@coflyfr/core'
import { amountInUnit } from '../amount-in-unit.ts'
import { byText } from '../by-text.ts'
import type { RenderContext, ReportBody, ReportParameters, Row } from '../report.ts'
import { decisionNotes } from './notes.ts'
import { citationsOffRecord } from './off-record.ts'
import {
  type Citation,
  type Decision,
  type DecisionsState,
  keyOf,
  type NotedReport,
  type Subject,
} from './state.ts'

/** A row, and the day by which it is ordered and chosen. */
interface Dated {
  readonly on: PlainDate
  readonly row: Row
}

const nothing = {
  meeting: null,
  heldOn: null,
  item: null,
  title: null,
  reference: null,
  subject: null,
  referredTo: null,
  effectiveOn: null,
  resolution: null,
  reasons: null,
  subjectToCallIn: null,
  interestsDeclared: null,
  figures: null,
} as const

/** The document first and its hash last, however the event was written. */
const subjectCell = ({ kind, reference, contentHash }: Subject): JsonValue =>
  contentHash === undefined ? { kind, reference } : { kind, reference, contentHash }

const decisionRow = (state: DecisionsState, decision: Decision): Dated => {
  const { body, meeting, item, reference, decidedOn, ...said } = decision
  const row = {
    ...nothing,
    body,
    bodyName: state.bodies.get(body) ?? null,
    meeting,
    heldOn: decidedOn,
    item,
    title: state.items.get(keyOf(body, meeting, item)) ?? null,
    reference,
    verb: said.verb,
    subject: said.subject === null ? null : subjectCell(said.subject),
    referredTo: state.referrals.get(keyOf(body, reference))?.referredTo ?? null,
    effectiveOn: said.effectiveOn,
    resolution: said.resolution,
    reasons: said.reasons,
    subjectToCallIn: said.subjectToCallIn,
    interestsDeclared: said.interestsDeclared,
    onRecord: true,
  }
  return { on: decidedOn, row }
}

const notedRow = (
  state: DecisionsState,
  { body, meeting, item, on, figures }: NotedReport,
  parameters: ReportParameters,
): Dated => {
  const row = {
    ...nothing,
    body,
    bodyName: state.bodies.get(body) ?? null,
    meeting,
    heldOn: state.meetings.get(keyOf(body, meeting)) ?? null,
    item,
    title: state.items.get(keyOf(body, meeting, item)) ?? null,
    verb: 'noted',
    effectiveOn: on,
    figures: figures.map((figure) => ({
      ...figure,
      amount: amountInUnit(figure.amount, parameters),
    })),
    onRecord: true,
  }
  return { on, row }
}

const citedRow = (state: DecisionsState, { by, decision, verb, on, subject }: Citation): Dated => {
  const row = {
    ...nothing,
    body: by,
    bodyName: by === null ? null : (state.bodies.get(by) ?? null),
    heldOn: by === null ? null : on,
    reference: decision,
    verb,
    subject: subjectCell(subject),
    onRecord: false,
  }
  return { on, row }
}

/** What bodies decided and noted, and what others say they decided, by date. */
export const renderDecisions = (
  state: DecisionsState,
  { parameters }: RenderContext,
): ReportBody => {
  const { year } = parameters
  const rows = [
    ...[...state.decisions.values()].map((decision) => decisionRow(state, decision)),
    ...[...state.noted.values()].map((report) => notedRow(state, report, parameters)),
    ...citationsOffRecord(state).map((citation) => citedRow(state, citation)),
  ]
  const order = byText<Dated>(({ on, row }) =>
    keyOf(on, String(row['body']), String(row['item']), String(row['reference'])),
  )
  return {
    rows: rows
      .filter(({ on }) => year === null || financialYearOf(on) === year)
      .sort(order)
      .map(({ row }) => row),
    totals: {},
    notes: decisionNotes(state),
  }
}
