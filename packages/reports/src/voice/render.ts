import { financialYearOf } from '@coflyfr/core'
import { byText } from '../by-text.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { printedCount } from '../small-count.ts'
import { asRecorded } from '../words/as-recorded.ts'
import type { Engagement, VoiceState } from './project.ts'

/** Few who came could be recognised by what was said. */
const heardOf = ({ engagement, kind, title, audience, heldOn, ...counts }: Engagement): Row => ({
  engagement,
  kind,
  title,
  audience,
  heldOn,
  invited: counts.invited === null ? null : printedCount(counts.invited),
  attended: printedCount(counts.attended),
  plan: counts.plan,
})

const unsaid = { said: null, summary: null, outcome: null, response: null, respondedOn: null }

const rowsOf = (engagement: Engagement): readonly Row[] => {
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
    }
  })
}

const unansweredNotes = ({ engagement, said, responses }: Engagement): readonly Note[] => {
  const waiting = said.filter(({ reference }) => !responses.has(reference)).length
  if (waiting === 0) return []
  return [
    {
      en: `${engagement}: ${waiting} of ${said.length} said is not answered yet`,
      cy: `${asRecorded(engagement)}: heb eu hateb eto, ${waiting} o’r ${said.length} peth a ddywedwyd`,
    },
  ]
}

/** Everything that was said, by date, with what came of it; with a year, what was said in it. */
export const renderVoice = (
  state: VoiceState,
  { parameters: { year } }: RenderContext,
): ReportBody => {
  const shown = [...state.values()]
    .filter(({ heldOn }) => year === null || financialYearOf(heldOn) === year)
    .sort(byText(({ heldOn, engagement }) => `${heldOn} ${engagement}`))
  return {
    rows: shown.flatMap(rowsOf),
    totals: {},
    notes: shown.flatMap(unansweredNotes),
  }
}
