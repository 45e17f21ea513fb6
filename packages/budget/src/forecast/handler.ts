import {
  type Command,
  type CommandHandler,
  type FinancialYear,
  type JsonObject,
  type StreamName,
  streamIdOf,
  streamName,
} from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { budgetHeadsSource } from '../budget-year/budget-heads-source.ts'
import { decidedBy } from '../shared/decided-by.ts'
import { andThen, judgeFound } from '../shared/judged.ts'
import { type ForecastCommand, type ForecastContext, judgeForecast } from './decide.ts'
import type { ForecastEvent } from './events.ts'
import { lineAbout } from './line.ts'
import type { ForecastRefusal } from './refusals.ts'
import {
  evolveForecasts,
  type ForecastsState,
  forecastEvents,
  forecastOf,
  initialForecasts,
} from './state.ts'

/** The stream of a service's forecasts in a year. */
const forecastStream = (financialYear: FinancialYear, service: string): StreamName =>
  streamName('forecast', `${financialYear}-${streamIdOf(service)}`)

/** The budget may have been approved since the service was looked up: the line then belongs to another stream. */
const judgeFor =
  (service: string): typeof judgeForecast =>
  (command, state, context) => {
    const { financialYear } = command.data
    return andThen(judgeForecast(command, state, context), (events) =>
      judgeFound(
        'the line still belongs to the service that it had when it was looked up',
        events.every(({ data }) => data.service === service)
          ? right(events)
          : left({ tag: 'NoBudgetForYear' as const, financialYear }),
      ),
    )
  }

/** The latest forecast of the line and period, before the command. */
const aboutForecast = (
  { data }: ForecastCommand,
  state: ForecastsState,
  { heads }: ForecastContext,
): JsonObject => {
  const line = lineAbout(heads, data)
  const forecast = isLeft(line) ? undefined : forecastOf(state, line.right, data)
  if (forecast === undefined) return {}
  const { status, projectedOutturn, submittedBy } = forecast
  return { figures: { forecast: status, projectedOutturn, submittedBy } }
}

/**
 * Submits, challenges and accepts forecasts on the `forecast-<year>-<service>` of a service, which was looked up where the
 * command names a cost centre; the decision looks it up again, in what it reads as context.
 */
export const forecastHandler = (
  service: string,
): CommandHandler<
  ForecastCommand,
  ForecastsState,
  ForecastEvent,
  ForecastContext,
  ForecastRefusal
> => {
  const { decide, rationale } = decidedBy(judgeFor(service), aboutForecast)
  return {
    name: 'forecasts',
    decider: { initialState: initialForecasts, evolve: evolveForecasts, decide },
    events: forecastEvents,
    streamOf: ({ data }: Command<string, { readonly financialYear: FinancialYear }>) =>
      forecastStream(data.financialYear, service),
    contextOf: ({ data }) => ({
      rules: rulesSource(),
      heads: budgetHeadsSource(data.financialYear),
    }),
    rationale,
  }
}
