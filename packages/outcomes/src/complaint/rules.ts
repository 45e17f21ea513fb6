import type { PlainDate } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ComplaintCommand } from './commands.ts'
import type { ComplaintElsewhere, LearningDueBefore, NoSuchComplaint } from './refusals.ts'
import type { ComplaintState, ComplaintStatus } from './state.ts'

type Step = Exclude<ComplaintCommand['command'], 'ReceiveComplaint'>

/** The states from which each step can be taken. */
const stepsFrom: Readonly<Record<Step, readonly ComplaintStatus[]>> = {
  AcknowledgeComplaint: ['received'],
  DiscussComplaint: ['acknowledged'],
  ConcludeStageOne: ['discussed'],
  SendSettlementTerms: ['settled'],
  StartStageTwo: ['received', 'acknowledged', 'discussed', 'not-settled'],
  ConcludeInvestigation: ['investigated'],
  InformOmbudsman: ['answered'],
  ExtendComplaint: ['acknowledged', 'settled', 'investigated'],
  RecordLearning: ['settled', 'terms-sent', 'answered', 'with-ombudsman'],
  WithdrawComplaint: ['received', 'acknowledged', 'discussed', 'not-settled', 'investigated'],
}

/** The complaint, if the step can be taken from its state. */
export const atStep = (
  state: ComplaintState,
  step: Step,
  complaint: string,
): Either<NoSuchComplaint | ComplaintElsewhere, Exclude<ComplaintState, { status: 'none' }>> => {
  if (state.status === 'none') return left({ tag: 'NoSuchComplaint', complaint })
  const { status } = state
  return stepsFrom[step].includes(status)
    ? right(state)
    : left({ tag: 'ComplaintElsewhere', step, status })
}

/** The clock of each state that may be given more time; an acknowledgement may not. */
const clockAt: Partial<Readonly<Record<ComplaintStatus, string>>> = {
  acknowledged: 'complaint-discussed',
  settled: 'complaint-terms-sent',
  investigated: 'complaint-answered',
}

/** The clock of the stage that a complaint is at. */
export const clockOfStage = (status: ComplaintStatus): string => clockAt[status] ?? ''

/** A lesson is due on the day on which it is recorded, or later. */
export const learningIsLater = (
  due: PlainDate | undefined,
  effectiveOn: PlainDate,
): LearningDueBefore | null =>
  due === undefined || due >= effectiveOn ? null : { tag: 'LearningDueBefore', due, effectiveOn }
