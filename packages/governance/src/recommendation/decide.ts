import { formatPounds } from '@coflyfr/money'
import { type Either, isLeft, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { quorateOn } from '../body/rules.ts'
import type { BodyState } from '../body/state.ts'
import { notBefore } from '../dated-before-previous-step.ts'
import type {
  ChaseResponse,
  MakeRecommendation,
  RecommendationCommand,
  RespondToRecommendation,
} from './commands.ts'
import {
  ImplementationReported,
  RecommendationAccepted,
  RecommendationClosed,
  type RecommendationEvent,
  RecommendationMade,
  RecommendationRejected,
  ResponseChased,
  ResponseReceived,
  ResponseRequested,
} from './events.ts'
import type { RecommendationRefusal } from './refusals.ts'
import { mayChase, mayGoOn } from './rules.ts'
import type { RecommendationStatus, RecommendationsState } from './state.ts'

/** What these decisions look at: the body's meetings and its recommendations. */
export interface RecommendationGround {
  readonly body: BodyState
  readonly recommendations: RecommendationsState
}

type Decided = Either<RecommendationRefusal, readonly RecommendationEvent[]>

/** Where an answer is still owed. */
const unanswered = ['made', 'requested', 'responded'] as const

/** Decides on recommendations: made, a response asked for and chased, answered, implemented, closed. */
export const decideRecommendation = (
  command: RecommendationCommand,
  ground: RecommendationGround,
): Decided => {
  switch (command.command) {
    case 'MakeRecommendation':
      return make(command, ground)
    case 'RequestResponse': {
      const requested = ResponseRequested.of(command.effectiveOn, command.data)
      return goOn(command, ground, unanswered, requested)
    }
    case 'ChaseResponse':
      return chase(command, ground)
    case 'ReceiveResponse': {
      const received = ResponseReceived.of(command.effectiveOn, command.data)
      return goOn(command, ground, unanswered, received)
    }
    case 'RespondToRecommendation':
      return goOn(command, ground, unanswered, answered(command))
    case 'ReportImplementation': {
      const reported = ImplementationReported.of(command.effectiveOn, command.data)
      return goOn(command, ground, ['accepted', 'implementing'], reported)
    }
    case 'CloseRecommendation': {
      const closed = RecommendationClosed.of(command.effectiveOn, command.data)
      return goOn(command, ground, ['implementing'], closed)
    }
  }
}

const make = (
  { effectiveOn, data }: MakeRecommendation,
  { body, recommendations }: RecommendationGround,
): Decided => {
  const { amount, ...rest } = data
  const { recommendation } = rest
  const day = quorateOn(body, data.body, data.meeting)
  if (isLeft(day)) return day
  if (recommendations.has(recommendation)) {
    return left({ tag: 'RecommendationExists', recommendation })
  }
  if (rest.inspector !== undefined && rest.kind !== 'inspection')
    return left({ tag: 'NotAnInspection', recommendation })
  const asked = amount === undefined ? {} : { amount: formatPounds(amount) }
  return pipe(
    notBefore(day.right, effectiveOn),
    map(() => [RecommendationMade.of(effectiveOn, { ...rest, ...asked })]),
  )
}

/** One that was answered for the time being is not chased. */
const chase = (
  { effectiveOn, data }: ChaseResponse,
  { recommendations }: RecommendationGround,
): Decided =>
  pipe(
    mayChase(recommendations, data.recommendation, ['made', 'requested'], effectiveOn),
    map(() => [ResponseChased.of(effectiveOn, data)]),
  )

const answered = ({ effectiveOn, data }: RespondToRecommendation): RecommendationEvent => {
  const { answer, ...response } = data
  switch (answer) {
    case 'accepted':
      return RecommendationAccepted.of(effectiveOn, response)
    case 'rejected':
      return RecommendationRejected.of(effectiveOn, response)
  }
}

const goOn = (
  { effectiveOn, data }: Exclude<RecommendationCommand, MakeRecommendation | ChaseResponse>,
  { recommendations }: RecommendationGround,
  neededAt: readonly RecommendationStatus[],
  event: RecommendationEvent,
): Decided =>
  pipe(
    mayGoOn(recommendations, data.recommendation, neededAt, effectiveOn),
    map(() => [event]),
  )
