import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ComplaintCommand } from './commands.ts'
import type { ComplaintElsewhere, NoSuchComplaint } from './refusals.ts'
import type { ComplaintState, ComplaintStatus } from './state.ts'

type Step = Exclude<ComplaintCommand['command'], 'ReceiveComplaint'>

/** From where each step leads on. */
const stepsFrom: Readonly<Record<Step, readonly ComplaintStatus[]>> = {
  AcknowledgeComplaint: ['received'],
  DiscussComplaint: ['acknowledged'],
  ConcludeStageOne: ['discussed'],
  SendSettlementTerms: ['settled'],
  StartStageTwo: ['received', 'acknowledged', 'discussed', 'not-settled'],
  ConcludeInvestigation: ['investigated'],
  InformOmbudsman: ['answered'],
  WithdrawComplaint: ['received', 'acknowledged', 'discussed', 'not-settled', 'investigated'],
}

/** The complaint, if it is where the step leads on from. */
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
