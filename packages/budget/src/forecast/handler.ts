import {
  type Command,
  type CommandHandler,
  type FinancialYear,
  type StreamName,
  streamIdOf,
  streamName,
} from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { isLeft, left } from 'fp-ts/lib/Either.js'
import { budgetHeadsSource } from '../budget-year/budget-heads-source.ts'
import { decideForecast, type ForecastCommand, type ForecastContext } from './decide.ts'
import type { ForecastEvent } from './events.ts'
import type { ForecastRefusal } from './refusals.ts'
import { evolveForecasts, type ForecastsState, forecastEvents, initialForecasts } from './state.ts'

/** The stream of a service's forecasts in a year. */
const forecastStream = (financialYear: FinancialYear, service: string): StreamName =>
  streamName('forecast', `${financialYear}-${streamIdOf(service)}`)

/** The budget may have been approved since the service was looked up: the line then belongs to another stream. */
const decideFor =
  (service: string): typeof decideForecast =>
  (command, state, context) => {
    const decided = decideForecast(command, state, context)
    if (isLeft(decided) || decided.right.every(({ data }) => data.service === service)) {
      return decided
    }
    return left({ tag: 'NoBudgetForYear', financialYear: command.data.financialYear })
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
> => ({
  name: 'forecasts',
  decider: { initialState: initialForecasts, evolve: evolveForecasts, decide: decideFor(service) },
  events: forecastEvents,
  streamOf: ({ data }: Command<string, { readonly financialYear: FinancialYear }>) =>
    forecastStream(data.financialYear, service),
  contextOf: ({ data }) => ({
    rules: rulesSource(),
    heads: budgetHeadsSource(data.financialYear),
  }),
})
