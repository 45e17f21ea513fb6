import { formatPounds } from '@coflyfr/money'
import { type Either, isLeft, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { heldOn } from '../body/rules.ts'
import type { BodyState } from '../body/state.ts'
import { notBefore } from '../dated-before-previous-step.ts'
import type {
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
} from './events.ts'
import type { RecommendationRefusal } from './refusals.ts'
import { mayGoOn } from './rules.ts'
import type { RecommendationStatus, RecommendationsState } from './state.ts'

/** What these decisions look at: the body's meetings and its recommendations. */
export interface RecommendationGround {
  readonly body: BodyState
  readonly recommendations: RecommendationsState
}

type Decided = Either<RecommendationRefusal, readonly RecommendationEvent[]>

/** Decides on recommendations: made, answered, implemented, closed. */
export const decideRecommendation = (
  command: RecommendationCommand,
  ground: RecommendationGround,
): Decided => {
  switch (command.command) {
    case 'MakeRecommendation':
      return make(command, ground)
    case 'RespondToRecommendation':
      return goOn(command, ground, ['made'], answered(command))
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
  const day = heldOn(body, data.body, data.meeting)
  if (isLeft(day)) return day
  if (recommendations.has(recommendation)) {
    return left({ tag: 'RecommendationExists', recommendation })
  }
  const asked = amount === undefined ? {} : { amount: formatPounds(amount) }
  return pipe(
    notBefore(day.right, effectiveOn),
    map(() => [RecommendationMade.of(effectiveOn, { ...rest, ...asked })]),
  )
}

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
  { effectiveOn, data }: Exclude<RecommendationCommand, MakeRecommendation>,
  { recommendations }: RecommendationGround,
  neededAt: readonly RecommendationStatus[],
  event: RecommendationEvent,
): Decided =>
  pipe(
    mayGoOn(recommendations, data.recommendation, neededAt, effectiveOn),
    map(() => [event]),
  )
