import { check, datedInOrder } from '@coflyfr/core'
import { type Either, left, map, right, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { noDuplicate } from '../duplicate-reference.ts'
import type { ComplaintCommand, ComplaintCommandOf } from './commands.ts'
import {
  ComplaintAcknowledged,
  ComplaintDiscussed,
  type ComplaintEvent,
  ComplaintExtended,
  ComplaintReceived,
  ComplaintWithdrawn,
  InvestigationConcluded,
  LearningRecorded,
  OmbudsmanInformed,
  SettlementTermsSent,
  StageOneConcluded,
  StageTwoStarted,
} from './events.ts'
import type { ComplaintRefusal } from './refusals.ts'
import { atStep, clockOfStage, learningIsLater } from './rules.ts'
import type { ComplaintState, ComplaintStatus } from './state.ts'

/** The answer to a command about a complaint. */
type ComplaintDecision = Either<ComplaintRefusal, readonly ComplaintEvent[]>

type LaterCommand = Exclude<ComplaintCommand, { readonly command: 'ReceiveComplaint' }>

/** Decides a command about a complaint; refusals in the order of `ComplaintRefusal`. */
export const decideComplaint = (
  command: ComplaintCommand,
  state: ComplaintState,
): ComplaintDecision =>
  command.command === 'ReceiveComplaint' ? receive(command, state) : later(command, state)

const receive = (
  { data, effectiveOn }: ComplaintCommandOf<'ReceiveComplaint'>,
  { status }: ComplaintState,
): ComplaintDecision =>
  status === 'none'
    ? right([ComplaintReceived.of(effectiveOn, { case: null, ...data })])
    : left({ tag: 'ComplaintExists', complaint: data.complaint })

const later = (command: LaterCommand, state: ComplaintState): ComplaintDecision =>
  pipe(
    atStep(state, command.command, command.data.complaint),
    tap(({ lastStepOn, learning }) =>
      check<ComplaintRefusal>(
        datedInOrder(command.effectiveOn, lastStepOn) ?? learningFits(command, learning),
      ),
    ),
    map(({ status }) => [eventOf(command, status)]),
  )

const learningFits = (
  { command, effectiveOn, data }: LaterCommand,
  learning: readonly string[],
): ComplaintRefusal | null =>
  command === 'RecordLearning'
    ? (noDuplicate('learning', learning, [data.learning]) ?? learningIsLater(data.due, effectiveOn))
    : null

const eventOf = (
  { command, effectiveOn, data }: LaterCommand,
  status: ComplaintStatus,
): ComplaintEvent => {
  switch (command) {
    case 'AcknowledgeComplaint':
      return ComplaintAcknowledged.of(effectiveOn, data)
    case 'DiscussComplaint':
      return ComplaintDiscussed.of(effectiveOn, data)
    case 'ConcludeStageOne':
      return StageOneConcluded.of(effectiveOn, data)
    case 'SendSettlementTerms':
      return SettlementTermsSent.of(effectiveOn, data)
    case 'StartStageTwo':
      return StageTwoStarted.of(effectiveOn, data)
    case 'ConcludeInvestigation':
      return InvestigationConcluded.of(effectiveOn, data)
    case 'InformOmbudsman':
      return OmbudsmanInformed.of(effectiveOn, data)
    case 'ExtendComplaint':
      return ComplaintExtended.of(effectiveOn, { ...data, clock: clockOfStage(status) })
    case 'RecordLearning':
      return LearningRecorded.of(effectiveOn, { due: null, ...data })
    case 'WithdrawComplaint':
      return ComplaintWithdrawn.of(effectiveOn, data)
  }
}
