import { datedInOrder, firstDayOfPeriod } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetHeads } from '../budget-year/budget-heads-source.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { andThen, type Judged, judgeFound, judgeRules, mapJudged } from '../shared/judged.ts'
import { type Rule, rule } from '../shared/rule.ts'
import type { AcceptForecast, ChallengeForecast, SubmitForecast } from './commands.ts'
import {
  ForecastAccepted,
  ForecastChallenged,
  type ForecastEvent,
  ForecastSubmitted,
} from './events.ts'
import { type ForecastLine, lineAbout } from './line.ts'
import type { ForecastRefusal } from './refusals.ts'
import { type Forecast, type ForecastsState, forecastOf } from './state.ts'

/** What the decisions on a forecast read from other streams: the rules, and the heads of the year's budget. */
export interface ForecastContext {
  readonly rules: RulesState
  readonly heads: BudgetHeads
}

/** A command about a forecast. */
export type ForecastCommand = SubmitForecast | ChallengeForecast | AcceptForecast

type Decided = Judged<ForecastRefusal, readonly ForecastEvent[]>

/** The line that a command is about, once its role may give it. */
const judgeLine = (
  command: ForecastCommand,
  { rules, heads }: ForecastContext,
  rest: (line: ForecastLine) => Decided,
): Decided => {
  const found = lineAbout(heads, command.data)
  return judgeAct(rules, command, () =>
    andThen(judgeFound('exactly one line is named, and the year’s budget has it', found), rest),
  )
}

interface Submitting {
  readonly before: Forecast | undefined
  readonly command: SubmitForecast
}

const submittingRules: readonly Rule<Submitting, ForecastRefusal>[] = [
  rule('the period has begun by that day', ({ command: { effectiveOn, data } }) => {
    const { financialYear, period } = data
    const firstDay = firstDayOfPeriod(financialYear, period)
    return effectiveOn < firstDay
      ? { tag: 'ForecastBeforePeriod', period, effectiveOn, firstDay }
      : null
  }),
  rule('it is not dated before the previous forecast', ({ before, command: { effectiveOn } }) =>
    before === undefined ? null : datedInOrder(effectiveOn, before.lastStepOn),
  ),
]

/** Submits what a line is expected to end the year at, seen from a period. The latest for a line and period counts. */
const submitForecast = (
  command: SubmitForecast,
  state: ForecastsState,
  context: ForecastContext,
): Decided => {
  const { effectiveOn, data } = command
  const { financialYear, period, basis, assumptions = [], reason = null, action = null } = data
  return judgeLine(command, context, (line) => {
    const before = forecastOf(state, line, data)
    return mapJudged(judgeRules(submittingRules, { before, command }), () => {
      const projectedOutturn = formatPounds(data.projectedOutturn)
      const said = { financialYear, period, projectedOutturn, basis, assumptions, reason, action }
      return [ForecastSubmitted.of(effectiveOn, { ...said, ...line })]
    })
  })
}

interface Answer {
  readonly line: ForecastLine
  readonly forecast: Forecast
  readonly command: ChallengeForecast | AcceptForecast
}

type AnswerRule = Rule<Answer, ForecastRefusal>

const isNotAccepted: AnswerRule = rule(
  'it has not been accepted yet',
  ({ line, forecast, command }) =>
    forecast.status === 'accepted'
      ? { tag: 'ForecastAlreadyAccepted', period: command.data.period, ...line }
      : null,
)

const followsForecast: AnswerRule = rule(
  'it is not dated before the previous step',
  ({ forecast, command }) => datedInOrder(command.effectiveOn, forecast.lastStepOn),
)

const isAcceptedBySomebodyElse: AnswerRule = rule(
  'whoever accepts it did not submit it',
  ({ forecast, command: { actor } }) =>
    actor.id === forecast.submittedBy
      ? { tag: 'SamePersonTwice', person: actor.id, seats: ['submitter', 'accepter'] }
      : null,
)

/** An answer to the latest forecast of its line and period. */
const judgeAnswer = (
  command: ChallengeForecast | AcceptForecast,
  state: ForecastsState,
  context: ForecastContext,
  {
    rules,
    eventOf,
  }: {
    readonly rules: readonly AnswerRule[]
    readonly eventOf: (answer: Answer) => ForecastEvent
  },
): Decided => {
  const { financialYear, period } = command.data
  return judgeLine(command, context, (line) => {
    const latest = forecastOf(state, line, command.data)
    const found: Either<ForecastRefusal, Forecast> =
      latest === undefined
        ? left({ tag: 'NoForecast', financialYear, period, ...line })
        : right(latest)
    return andThen(judgeFound('the line has a forecast for the period', found), (forecast) => {
      const answer = { line, forecast, command }
      return mapJudged(judgeRules(rules, answer), () => [eventOf(answer)])
    })
  })
}

/** Challenges the latest forecast, which counts until another one replaces it. */
const challengeForecast = (
  command: ChallengeForecast,
  state: ForecastsState,
  context: ForecastContext,
): Decided => {
  const { financialYear, period, reason } = command.data
  return judgeAnswer(command, state, context, {
    rules: [followsForecast],
    eventOf: ({ line, forecast: { projectedOutturn } }) =>
      ForecastChallenged.of(command.effectiveOn, {
        financialYear,
        period,
        projectedOutturn,
        reason,
        ...line,
      }),
  })
}

/** Accepts the latest forecast. The person who submitted it cannot. */
const acceptForecast = (
  command: AcceptForecast,
  state: ForecastsState,
  context: ForecastContext,
): Decided => {
  const { financialYear, period } = command.data
  return judgeAnswer(command, state, context, {
    rules: [isNotAccepted, followsForecast, isAcceptedBySomebodyElse],
    eventOf: ({ line, forecast: { projectedOutturn } }) =>
      ForecastAccepted.of(command.effectiveOn, {
        financialYear,
        period,
        projectedOutturn,
        ...line,
      }),
  })
}

/** Submits, challenges or accepts. */
export const judgeForecast = (
  command: ForecastCommand,
  state: ForecastsState,
  context: ForecastContext,
): Decided => {
  switch (command.command) {
    case 'SubmitForecast':
      return submitForecast(command, state, context)
    case 'ChallengeForecast':
      return challengeForecast(command, state, context)
    case 'AcceptForecast':
      return acceptForecast(command, state, context)
  }
}
