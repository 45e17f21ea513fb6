import type { PlainDate } from '@coflyfr/core'
import { byText } from '../by-text.ts'
import type { RenderContext, ReportBody, ReportParameters, Row } from '../report.ts'
import { actionRows } from './action-rows.ts'
import { type PackRow, rowCells, sections } from './blank-row.ts'
import { chosenMeeting } from './chosen-meeting.ts'
import { decisionRows } from './decision-rows.ts'
import { highlightRows } from './highlight-rows.ts'
import { lineRows } from './line-rows.ts'
import { measureRows } from './measure-rows.ts'
import { agendaRows, meetingRows, seatRows } from './meeting-rows.ts'
import { packNotes } from './notes.ts'
import { type PackGround, packGround } from './pack-ground.ts'
import { papersInstant } from './papers-instant.ts'
import { planRows } from './plan-rows.ts'
import type { BoardPackState, Body, Meeting } from './state.ts'
import { adviceRows, recommendationRows } from './tracker-rows.ts'

const makers: readonly ((ground: PackGround) => readonly PackRow[])[] = [
  meetingRows,
  seatRows,
  agendaRows,
  decisionRows,
  actionRows,
  highlightRows,
  planRows,
  measureRows,
  adviceRows,
  recommendationRows,
  lineRows,
]

/** A pack as known when the papers went out is judged on that day, even if the last event by then is of another day. */
const standingOf = (
  { papersOn, on }: Meeting,
  { at: { asOf, knownAt } }: ReportParameters,
  day: PlainDate | null,
): Pick<PackGround, 'day' | 'isAsKnown'> => {
  if (papersOn !== null && knownAt === papersInstant(papersOn))
    return { day: asOf ?? papersOn, isAsKnown: true }
  return { day: asOf ?? day ?? on, isAsKnown: false }
}

/** The body that was asked for, or every board that meets. */
const isAsked = ({ body, kind }: Body, asked: string | null): boolean =>
  asked === null ? kind === 'board' : body === asked

const groundsOf = (
  state: BoardPackState,
  { parameters, day }: RenderContext,
): readonly PackGround[] =>
  [...state.bodies.values()]
    .filter((body) => isAsked(body, parameters.body))
    .sort(byText(({ body }) => body))
    .flatMap((body) => {
      const meeting = chosenMeeting(body.meetings.values(), parameters.meeting)
      if (meeting === undefined) return []
      return [packGround(state, body, meeting, standingOf(meeting, parameters, day))]
    })

const rowsOf = (ground: PackGround): readonly Row[] => {
  const rows = makers.flatMap((make) => make(ground))
  const { body, meeting } = ground
  return sections.flatMap((section) =>
    rows
      .filter((row) => row.section === section)
      .map((row) => ({
        body: body.body,
        bodyName: body.name,
        meeting: meeting.meeting,
        ...rowCells(row),
      })),
  )
}

/** The pack of one meeting, section by section; without a body, the packs of every board's next or last meeting. */
export const renderBoardPack = (state: BoardPackState, context: RenderContext): ReportBody => {
  const grounds = groundsOf(state, context)
  return { rows: grounds.flatMap(rowsOf), totals: {}, notes: grounds.flatMap(packNotes) }
}
