import { citationsOffRecord } from './off-record.ts'
import type { DecisionsState, Referral, Subject } from './state.ts'

const isSame = (left: Subject | null, right: Subject | null): boolean =>
  left !== null && left.kind === right?.kind && left.reference === right.reference

/** Whether the body that an item was sent to has decided about the same document since. */
const isAnswered = (state: DecisionsState, { referredTo, subject }: Referral): boolean =>
  [...state.decisions.values()].some(
    (decision) => decision.body === referredTo && isSame(decision.subject, subject),
  ) ||
  [...state.citations.values()].some(
    (citation) => citation.by === referredTo && isSame(citation.subject, subject),
  )

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
    ...[...state.referrals.values()]
      .filter((referral) => !isAnswered(state, referral))
      .map(referralNote),
    ...(offRecord === 0
      ? []
      : [`${offRecord} cited ${offRecord === 1 ? 'decision is' : 'decisions are'} not on record`]),
  ]
}
