import { type FinancialYear, financialYearOf, type PlainDate } from '@coflyfr/core'
import { byText } from '../by-text.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import type { ComplaintsState, EndedComplaint } from './project.ts'

const rowsOf = (
  { complaint, outcome, endedOn, learnings }: EndedComplaint,
  year: FinancialYear | null,
): readonly Row[] =>
  learnings
    .filter(({ recordedOn }) => isOfYear(year, recordedOn))
    .map(({ learning, theme, action, recordedOn, due }) => {
      return { complaint, learning, theme, action, recordedOn, due, outcome, endedOn }
    })

/** A complaint that ended without a recorded lesson; perhaps nobody looked for one. */
const unlearntNote = ({ complaint, endedOn }: EndedComplaint): Note => ({
  en: `${complaint}: ended on ${endedOn}, with no lesson recorded`,
  cy: `${asRecorded(complaint)}: daeth i ben ar ${endedOn}, ac nid oes cofnod o’r hyn a ddysgwyd ohoni`,
})

/**
 * What complaints taught, by the day on which it was recorded; if a year is asked for, only what was recorded in it.
 */
export const renderComplaints = (
  state: ComplaintsState,
  { parameters: { year } }: RenderContext,
): ReportBody => {
  const complaints = [...state.values()].sort(
    byText(({ endedOn, complaint }) => `${endedOn} ${complaint}`),
  )
  const rows = complaints
    .flatMap((complaint) => rowsOf(complaint, year))
    .sort(byText(({ recordedOn, complaint }) => `${recordedOn} ${complaint}`))
  const unlearnt = complaints.filter(
    ({ learnings, endedOn }) => learnings.length === 0 && isOfYear(year, endedOn),
  )
  return { rows, totals: {}, notes: unlearnt.map(unlearntNote) }
}

const isOfYear = (year: FinancialYear | null, day: PlainDate): boolean =>
  year === null || financialYearOf(day) === year
