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

const referralNote = ({ body, decision, referredTo, subject }: Referral): string => {
  const what = subject === null ? '' : `${subject.kind} ${subject.reference} `
  return `${body} sent ${what}on to ${referredTo} ("${decision}"); ${referredTo} has not decided`
}

/** What noting means, what still waits for another body, and how many cited minutes are missing. */
export const decisionNotes = (state: DecisionsState): readonly string[] => {
  const offRecord = citationsOffRecord(state).length
  return [
    ...(state.noted.size === 0
      ? []
      : ['A report that was noted approves nothing and moves nothing']),
    ...unanswered(state).map(referralNote),
    ...(offRecord === 0
      ? []
      : [`${offRecord} cited ${offRecord === 1 ? 'decision is' : 'decisions are'} not on record`]),
  ]
}
