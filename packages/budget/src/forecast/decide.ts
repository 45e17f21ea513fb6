import { firstDayOfPeriod } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetHeads } from '../budget-year/budget-heads-source.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { refuseEarlierThan } from '../shared/date-rules.ts'
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

/** What the decisions on a forecast read besides its own stream: the rules, and the heads of the year's budget. */
export interface ForecastContext {
  readonly rules: RulesState
  readonly heads: BudgetHeads
}

/** What is done with a forecast. */
export type ForecastCommand = SubmitForecast | ChallengeForecast | AcceptForecast

type Decided = Either<ForecastRefusal, readonly ForecastEvent[]>

const lineOf = (
  command: ForecastCommand,
  { rules, heads }: ForecastContext,
): Either<ForecastRefusal, ForecastLine> => {
  const allowed = rulesAllowing(rules, command)
  return isLeft(allowed) ? allowed : lineAbout(heads, command.data)
}

/** Says what a line is expected to end the year at, seen from a period; the latest one of both counts. */
const submitForecast = (
  command: SubmitForecast,
  state: ForecastsState,
  context: ForecastContext,
): Decided => {
  const { effectiveOn, data } = command
  const line = lineOf(command, context)
  if (isLeft(line)) return line
  const { financialYear, period, basis, assumptions = [], reason = null, action = null } = data
  const firstDay = firstDayOfPeriod(financialYear, period)
  if (effectiveOn < firstDay) {
    return left({ tag: 'ForecastBeforePeriod', period, effectiveOn, firstDay })
  }
  const before = forecastOf(state, line.right, data)
  const misdated = before === undefined ? null : refuseEarlierThan(effectiveOn, before.lastStepOn)
  if (misdated !== null) return left(misdated)
  const projectedOutturn = formatPounds(data.projectedOutturn)
  const said = { financialYear, period, projectedOutturn, basis, assumptions, reason, action }
  return right([ForecastSubmitted.of(effectiveOn, { ...said, ...line.right })])
}

interface Found {
  readonly line: ForecastLine
  readonly forecast: Forecast
}

/** The latest forecast that an answer is about, and that it does not come before. */
const findForecast = (
  command: ChallengeForecast | AcceptForecast,
  state: ForecastsState,
  context: ForecastContext,
): Either<ForecastRefusal, Found> => {
  const { effectiveOn, data } = command
  const { financialYear, period } = data
  const line = lineOf(command, context)
  if (isLeft(line)) return line
  const forecast = forecastOf(state, line.right, data)
  if (forecast === undefined) {
    return left({ tag: 'NoForecast', financialYear, period, ...line.right })
  }
  if (command.command === 'AcceptForecast' && forecast.status === 'accepted') {
    return left({ tag: 'ForecastAlreadyAccepted', period, ...line.right })
  }
  const misdated = refuseEarlierThan(effectiveOn, forecast.lastStepOn)
  return misdated === null ? right({ line: line.right, forecast }) : left(misdated)
}

/** Does not take the latest forecast as it is; it counts until another one replaces it. */
const challengeForecast = (
  command: ChallengeForecast,
  state: ForecastsState,
  context: ForecastContext,
): Decided => {
  const { effectiveOn, data } = command
  const { financialYear, period, reason } = data
  const found = findForecast(command, state, context)
  if (isLeft(found)) return found
  const { line, forecast } = found.right
  const { projectedOutturn } = forecast
  const challenged = { financialYear, period, projectedOutturn, reason, ...line }
  return right([ForecastChallenged.of(effectiveOn, challenged)])
}

/** Takes the latest forecast as it is; whoever submitted it cannot. */
const acceptForecast = (
  command: AcceptForecast,
  state: ForecastsState,
  context: ForecastContext,
): Decided => {
  const { actor, effectiveOn, data } = command
  const { financialYear, period } = data
  const found = findForecast(command, state, context)
  if (isLeft(found)) return found
  const { line, forecast } = found.right
  if (actor.id === forecast.submittedBy) {
    return left({ tag: 'SamePersonTwice', person: actor.id, seats: ['submitter', 'accepter'] })
  }
  const { projectedOutturn } = forecast
  const accepted = { financialYear, period, projectedOutturn, ...line }
  return right([ForecastAccepted.of(effectiveOn, accepted)])
}

/** Submits, challenges or accepts. */
export const decideForecast = (
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
