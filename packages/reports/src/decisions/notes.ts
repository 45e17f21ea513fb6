import type { Note } from '../report.ts'
import { counted } from '../words/counted.ts'
import { nouns } from '../words/nouns.ts'
import { theRole } from '../words/role-words.ts'
import { shownWord } from '../words/shown-word.ts'
import { subjectWords } from '../words/subject-words.ts'
import { citationsOffRecord } from './off-record.ts'
import { type DecisionsState, keyOf, type Referral, type Subject } from './state.ts'

const aboutKey = (body: string, { kind, reference }: Subject): string =>
  keyOf(body, kind, reference)

/** What each body has decided about, on record or only cited. */
const decidedAbout = ({ decisions, citations }: DecisionsState): ReadonlySet<string> =>
  new Set([
    ...[...decisions.values()].flatMap(({ body, subject }) =>
      subject === null ? [] : [aboutKey(body, subject)],
    ),
    ...[...citations.values()].flatMap(({ by, subject }) =>
      by === null ? [] : [aboutKey(by, subject)],
    ),
  ])

/** Referrals to a body that has not decided about the same document since. */
const unanswered = (state: DecisionsState): readonly Referral[] => {
  const decided = decidedAbout(state)
  return [...state.referrals.values()].filter(
    ({ referredTo, subject }) => subject === null || !decided.has(aboutKey(referredTo, subject)),
  )
}

const welshSubject = ({ kind, reference }: Subject): string =>
  `${shownWord(kind, subjectWords, 'cy').text} ${reference}`

const referralNote = ({ body, decision, referredTo, subject }: Referral): Note => {
  const what = subject === null ? '' : `${subject.kind} ${subject.reference} `
  const about = subject === null ? '' : `: ${welshSubject(subject)}`
  const [by, to] = [theRole(body), theRole(referredTo)]
  return {
    en: `${body} sent ${what}on to ${referredTo} ("${decision}"); ${referredTo} has not decided`,
    cy: `Anfonwyd ymlaen gan ${by} at ${to} (“${decision}”)${about}; heb benderfyniad eto gan ${to}`,
  }
}

const notedNote: Note = {
  en: 'A report that was noted approves nothing and moves nothing',
  cy: 'Nid yw adroddiad a nodwyd yn cymeradwyo dim nac yn symud dim',
}

const offRecordNote = (count: number): Note => ({
  en: `${count} cited ${count === 1 ? 'decision is' : 'decisions are'} not on record`,
  cy: `Nid yw ${counted(count, nouns.decision)} a ddyfynnwyd ar gofnod`,
})

/** What noting means, what still waits for another body, and how many cited minutes are missing. */
export const decisionNotes = (state: DecisionsState): readonly Note[] => {
  const offRecord = citationsOffRecord(state).length
  return [
    ...(state.noted.size === 0 ? [] : [notedNote]),
    ...unanswered(state).map(referralNote),
    ...(offRecord === 0 ? [] : [offRecordNote(offRecord)]),
  ]
}
