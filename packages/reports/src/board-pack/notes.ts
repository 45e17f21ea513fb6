import type { Note } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { reportsFor } from './highlight-rows.ts'
import { meetingStatus, presentOf } from './meeting-rows.ts'
import type { PackGround } from './pack-ground.ts'

const papersNote = (key: string, papersOn: string): Note => ({
  en: `${key}: as the papers of ${papersOn} had it`,
  cy: `${asRecorded(key)}: fel yr oedd ym mhapurau ${papersOn}`,
})

const lateNote = (key: string, papersOn: string): Note => ({
  en: `${key}: as at ${papersOn}, the day of its papers, including what was recorded since`,
  cy: `${asRecorded(key)}: fel ar ${papersOn}, diwrnod ei bapurau, gyda’r hyn a gofnodwyd ers hynny`,
})

const uncalledNote = (key: string): Note => ({
  en: `${key}: not called ahead, so no day of papers is on record`,
  cy: `${asRecorded(key)}: heb ei alw ymlaen llaw, felly nid oes diwrnod papurau ar gofnod`,
})

const quorumNote = (key: string, present: number, quorum: number): Note => ({
  en: `${key}: ${present} of the ${quorum} seats needed were filled, so it decided nothing`,
  cy: `${asRecorded(key)}: llanwyd ${present} o’r ${quorum} sedd yr oedd eu hangen, felly ni phenderfynwyd dim`,
})

const noHighlightNote = (key: string): Note => ({
  en: `${key}: no highlight report is among the papers`,
  cy: `${asRecorded(key)}: nid oes adroddiad uchafbwyntiau ymhlith y papurau`,
})

const noLineNote = (body: string, to: string): Note => ({
  en: `${body}: reports to ${to}, with no reporting line that says what and how often`,
  cy: `${asRecorded(body)}: yn adrodd i ${asRecorded(to)}, heb linell sy’n dweud beth a pha mor aml`,
})

/** Notes on the pack's point in time, the quorum, and what is missing. */
export const packNotes = ({
  state,
  body,
  meeting,
  day,
  isAsKnown,
}: PackGround): readonly Note[] => {
  const key = `${body.name} ${meeting.meeting}`
  const { papersOn } = meeting
  const isQuorate = meetingStatus(body, meeting) !== 'not-quorate'
  return [
    ...(papersOn === null ? [uncalledNote(key)] : []),
    ...(papersOn === day ? [(isAsKnown ? papersNote : lateNote)(key, papersOn)] : []),
    ...(isQuorate ? [] : [quorumNote(key, presentOf(body, meeting), body.quorum ?? 0)]),
    ...(reportsFor(body, meeting).length > 0 ? [] : [noHighlightNote(key)]),
    ...body.reportsTo
      .filter((to) => !body.lines.has(to))
      .map((to) => noLineNote(body.name, state.bodies.get(to)?.name ?? to)),
  ]
}
