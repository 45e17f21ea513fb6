import type { ForecastChallenged, ForecastSubmitted } from '@coflyfr/budget/events'
import type { EventOf, Period, PlainDate } from '@coflyfr/core'
import { type Pence, penceOfPounds } from '@coflyfr/money'

/** The outturn forecast for a line in a period. */
interface Forecast {
  readonly on: PlainDate
  readonly projected: Pence
  readonly basis: string
  readonly assumptions: readonly string[]
  /** Why finance challenges it; null if it does not. A challenged forecast still counts. */
  readonly challenge: string | null
}

/** The forecasts of one line: a service, one of its cost centres, or a subjective of that. */
interface ForecastLine {
  readonly service: string
  readonly costCentre: string | null
  readonly subjective: string | null
  readonly byPeriod: Map<Period, Forecast>
}

/** Forecasts by line; see `lineKeyOf`. */
export type Forecasts = Map<string, ForecastLine>

type Line = Pick<ForecastLine, 'service' | 'costCentre' | 'subjective'>

const lineKeyOf = ({ service, costCentre, subjective }: Line): string =>
  [service, costCentre ?? '', subjective ?? ''].join('\u001f')

/** Takes a forecast; of several for one line and period, the one with the latest day counts. */
export const foldForecast = (
  forecasts: Forecasts,
  { data, effectiveOn: on }: EventOf<typeof ForecastSubmitted>,
): void => {
  const { service, costCentre, subjective, period, basis, assumptions } = data
  const key = lineKeyOf(data)
  const line = forecasts.get(key) ?? { service, costCentre, subjective, byPeriod: new Map() }
  forecasts.set(key, line)
  const known = line.byPeriod.get(period)
  if (known !== undefined && known.on > on) return
  const projected = penceOfPounds(data.projectedOutturn)
  line.byPeriod.set(period, { on, projected, basis, assumptions, challenge: null })
}

/** Adds finance's challenge to the forecast that counts. */
export const foldChallenge = (
  forecasts: Forecasts,
  { data }: EventOf<typeof ForecastChallenged>,
): void => {
  const byPeriod = forecasts.get(lineKeyOf(data))?.byPeriod
  const known = byPeriod?.get(data.period)
  if (known !== undefined) byPeriod?.set(data.period, { ...known, challenge: data.reason })
}

/** A forecast that counts, with its line and the period in which it was made. */
export interface StandingForecast extends Forecast, Line {
  readonly period: Period
}

/** The latest forecast of each line that was made up to a period; null means any period of the year. */
export const standingForecasts = (
  forecasts: Forecasts,
  upTo: Period | null,
): readonly StandingForecast[] =>
  [...forecasts.values()].flatMap(({ byPeriod, ...line }) => {
    const made = [...byPeriod.keys()].filter((period) => upTo === null || period <= upTo).sort()
    const period = made.at(-1)
    const forecast = period === undefined ? undefined : byPeriod.get(period)
    return period === undefined || forecast === undefined ? [] : [{ ...line, ...forecast, period }]
  })
