import { financialYearOf } from '@coflyfr/core'
import { amountInUnit } from '../amount-in-unit.ts'
import { byText } from '../by-text.ts'
import type { RenderContext, ReportBody, ReportParameters } from '../report.ts'
import { decidedBy } from './decided-by.ts'
import { type Dated, decisionRow, nothing, subjectCell } from './decision-row.ts'
import { decisionNotes } from './notes.ts'
import { citationsOffRecord } from './off-record.ts'
import { type Citation, type DecisionsState, keyOf, type NotedReport } from './state.ts'

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

const citedRow = (state: DecisionsState, citation: Citation): Dated => {
  const { by, decision, verb, on } = citation.minute
  const row = {
    ...nothing,
    body: by,
    bodyName: by === null ? null : (state.bodies.get(by) ?? null),
    heldOn: by === null ? null : on,
    reference: decision,
    verb,
    subject: subjectCell(citation),
    onRecord: false,
  }
  return { on, row }
}

/** What bodies decided and noted, and what other streams say that they decided, by date. */
export const renderDecisions = (
  folded: DecisionsState,
  { parameters, day }: RenderContext,
): ReportBody => {
  const { year } = parameters
  const state = decidedBy(folded, parameters.at.asOf)
  const rows = [
    ...[...state.decisions.values()].map((decision) => decisionRow(state, decision, day)),
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
