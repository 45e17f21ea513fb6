import type { PlainDate } from '@coflyfr/core'
import type { ClockMark, Happened } from '../../clock/clock-mark.ts'
import { type ClockFact, factsOf } from './clock-fact.ts'
import { lookedAfterMarks } from './looked-after-marks.ts'

/**
 * The marks that follow from the facts of a case. Within one day, starts that were found out later come before what was
 * recorded, and ends that only follow from several facts come after it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { marksOf } from '@coflyfr/outcomes/events'
 *
 * const received = { mark: 'contact-received', on: plainDate('2023-07-05'), about: 'k1' } as const
 * const taken = { fact: 'report-taken', on: plainDate('2023-07-06'), contact: 'k1' } as const
 * assert.deepEqual(marksOf([received, taken])[0], {
 *   mark: 'report-received', on: '2023-07-05', about: 'k1',
 * })
 * ```
 */
export const marksOf = (facts: readonly ClockFact[]): readonly ClockMark[] => {
  const marks = facts.filter((fact): fact is ClockMark => 'mark' in fact)
  return [
    ...reportsReceived(facts, marks),
    ...enquiriesDecided(facts),
    ...lookedAfterMarks(facts),
    ...marks,
    ...assessmentMarks(facts),
  ]
}

/** A report is received when its contact is, whenever that is found to be one. */
const reportsReceived = (
  facts: readonly ClockFact[],
  marks: readonly ClockMark[],
): readonly Happened[] =>
  factsOf(facts, 'report-taken').map(({ on, contact }) => {
    const received = marks.find(
      (mark) => mark.mark === 'contact-received' && mark.about === contact,
    )
    return { mark: 'report-received', on: received?.on ?? on, about: contact }
  })

/** An enquiry is decided on where the strategy discussion that it follows was held. */
const enquiriesDecided = (facts: readonly ClockFact[]): readonly Happened[] => {
  const heldOn = new Map<string, PlainDate>(
    factsOf(facts, 'discussion-held').map(({ discussion, on }) => [discussion, on]),
  )
  return factsOf(facts, 'discussion-followed').map(({ on, enquiry, discussion }) => ({
    mark: 'enquiry-decided',
    on: heldOn.get(discussion) ?? on,
    about: enquiry,
  }))
}

/** An assessment is about its referral: that is where its clock starts. */
const assessmentMarks = (facts: readonly ClockFact[]): readonly Happened[] => {
  const begun = factsOf(facts, 'assessment-begun')
  const referralOf = new Map(begun.map(({ assessment, referral }) => [assessment, referral]))
  return [
    ...begun.map(({ on, referral }) => ({
      mark: 'assessment-started' as const,
      on,
      about: referral,
    })),
    ...factsOf(facts, 'assessment-ended').map(({ on, assessment }) => ({
      mark: 'assessment-completed' as const,
      on,
      about: referralOf.get(assessment) ?? null,
    })),
  ]
}
