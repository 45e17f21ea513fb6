import type { PlainDate } from '@coflyfr/core'
import type { Note } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { counted } from '../words/counted.ts'
import { nouns } from '../words/nouns.ts'
import { theRole } from '../words/role-words.ts'
import { shownWord } from '../words/shown-word.ts'
import { subjectWords } from '../words/subject-words.ts'
import { answerTo } from './answer.ts'
import { citationsOffRecord } from './off-record.ts'
import {
  type CallIn,
  type Decision,
  type DecisionsState,
  keyOf,
  type Referral,
  type Subject,
} from './state.ts'

const aboutKey = (body: string, { kind, reference }: Subject): string =>
  keyOf(body, kind, reference)

/** The documents that minutes which are only cited decided about, by body. */
const citedAbout = ({ citations }: DecisionsState): ReadonlySet<string> =>
  new Set(
    [...citations.values()].flatMap((citation) => {
      const { by } = citation.minute
      return by === null ? [] : [aboutKey(by, citation)]
    }),
  )

/** Referrals that are not answered, and where no cited minute of the body decides about the same document. */
const unanswered = (state: DecisionsState): readonly Referral[] => {
  const cited = citedAbout(state)
  return [...state.referrals.values()].filter((referral) => {
    const { referredTo, subject } = referral
    if (answerTo(state, referral) !== undefined) return false
    return subject === null || !cited.has(aboutKey(referredTo, subject))
  })
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

const callInNote = ({ body, reference }: Decision, { calledInOn, calledInBy }: CallIn): Note => ({
  en: `${body}: "${reference}" was called in on ${calledInOn} by ${calledInBy} and has no effect until that is over`,
  cy: `${theRole(body)}: galwyd “${reference}” i mewn ar ${calledInOn} gan ${asRecorded(calledInBy)}; nid oes iddo effaith tra bo hynny’n parhau`,
})

const sentBackNote = ({ body, reference }: Decision, on: PlainDate): Note => ({
  en: `${body}: "${reference}" was sent back or on after call-in on ${on} and takes no effect of its own`,
  cy: `${theRole(body)}: anfonwyd “${reference}” yn ôl neu ymlaen ar ôl galw i mewn ar ${on}; nid oes iddo effaith ohono’i hun`,
})

const callInNotes = (state: DecisionsState): readonly Note[] =>
  [...state.decisions.values()].flatMap((decision) => {
    const callIn = state.callIns.get(keyOf(decision.body, decision.reference))
    if (callIn === undefined) return []
    const { concluded } = callIn
    if (concluded === null) return [callInNote(decision, callIn)]
    return concluded.conclusion === 'stands' ? [] : [sentBackNote(decision, concluded.on)]
  })

/**
 * What noting means, what is called in, what another body has still to decide, and how many cited minutes are missing.
 */
export const decisionNotes = (state: DecisionsState): readonly Note[] => {
  const offRecord = citationsOffRecord(state).length
  return [
    ...(state.noted.size === 0 ? [] : [notedNote]),
    ...callInNotes(state),
    ...unanswered(state).map(referralNote),
    ...(offRecord === 0 ? [] : [offRecordNote(offRecord)]),
  ]
}
