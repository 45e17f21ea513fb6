import { daysBetween, financialYearOf, type PlainDate } from '@coflyfr/core'
import { byText } from '../by-text.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { printedCount } from '../small-count.ts'
import { printedParts } from '../suppression/printed-parts.ts'
import { asRecorded } from '../words/as-recorded.ts'
import type { Engagement, VoiceState } from './project.ts'

/**
 * How many attended and, if known, how many were invited. The number who stayed away follows from both, so it is
 * suppressed with them where small.
 */
const attendanceOf = ({ invited, attended }: Engagement): Row => {
  if (invited === null) return { invited, attended: printedCount(attended), attendedPercent: null }
  const { whole, parts, percent } = printedParts({ attended, absent: invited - attended })
  return { invited: whole, attended: parts.attended, attendedPercent: percent('attended') }
}

/** The attendance is suppressed where it is small, because few people could be recognised by what was said. */
const heardOf = (held: Engagement): Row => {
  const { engagement, kind, title, audience, heldOn, plan } = held
  return { engagement, kind, title, audience, heldOn, ...attendanceOf(held), plan }
}

const unsaid = {
  said: null,
  summary: null,
  outcome: null,
  response: null,
  respondedOn: null,
  daysToAnswer: null,
  daysOpen: null,
}

const rowsOf = (engagement: Engagement, day: PlainDate | null): readonly Row[] => {
  const heard = heardOf(engagement)
  if (engagement.said.length === 0) return [{ ...heard, ...unsaid }]
  return engagement.said.map(({ reference, summary }) => {
    const responded = engagement.responses.get(reference)
    return {
      ...heard,
      said: reference,
      summary,
      outcome: responded?.outcome ?? null,
      response: responded?.response ?? null,
      respondedOn: responded?.on ?? null,
      daysToAnswer:
        responded === undefined ? null : daysBetween(engagement.heldOn, responded.firstOn),
      daysOpen:
        responded === undefined && day !== null ? daysBetween(engagement.heldOn, day) : null,
    }
  })
}

const unansweredNotes = ({ engagement, said, responses }: Engagement): readonly Note[] => {
  const waiting = said.filter(({ reference }) => !responses.has(reference)).length
  if (waiting === 0) return []
  return [
    {
      en: `${engagement}: ${waiting} of ${said.length} things said not answered yet`,
      cy: `${asRecorded(engagement)}: heb eu hateb eto o’r hyn a ddywedwyd, ${waiting} o ${said.length}`,
    },
  ]
}

/** Everything that was said, by date, with the response; if a year is asked for, only what was said in it. */
export const renderVoice = (
  state: VoiceState,
  { parameters: { year }, day }: RenderContext,
): ReportBody => {
  const shown = [...state.values()]
    .filter(({ heldOn }) => year === null || financialYearOf(heldOn) === year)
    .sort(byText(({ heldOn, engagement }) => `${heldOn} ${engagement}`))
  return {
    rows: shown.flatMap((engagement) => rowsOf(engagement, day)),
    totals: {},
    notes: shown.flatMap(unansweredNotes),
  }
}
