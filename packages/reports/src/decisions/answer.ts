import { type Decision, type DecisionsState, keyOf, type Referral } from './state.ts'

/**
 * A body answers a referral by naming the decision that referred the item, or else by deciding about the same document.
 */
const isAnswer = (decision: Decision, referral: Referral): boolean => {
  if (decision.body !== referral.referredTo) return false
  if (decision.answers !== null) return isNamed(decision.answers, referral)
  const { subject } = referral
  return (
    subject !== null &&
    decision.subject?.kind === subject.kind &&
    decision.subject.reference === subject.reference
  )
}

const isNamed = (answers: NonNullable<Decision['answers']>, referral: Referral): boolean =>
  answers.body === referral.body && answers.decision === referral.decision

/** The decision by which a body answered a referral; undefined while none is on record. */
export const answerTo = (state: DecisionsState, referral: Referral): Decision | undefined => {
  const asked = state.decisions.get(keyOf(referral.body, referral.decision))
  return [...state.decisions.values()].find(
    (decision) =>
      isAnswer(decision, referral) &&
      (asked === undefined || decision.decidedOn >= asked.decidedOn),
  )
}
