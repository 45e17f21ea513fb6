import type { ForecastChallenged, ForecastSubmitted } from '@coflyfr/budget/events'
import type { EventOf, Period, PlainDate } from '@coflyfr/core'
import { type Pence, penceOfPounds } from '@coflyfr/money'

/** What a line was expected to end at, seen from a period. */
interface Forecast {
  readonly on: PlainDate
  readonly projected: Pence
  readonly basis: string
  readonly assumptions: readonly string[]
  /** Why finance does not take it as it is; it counts all the same. */
  readonly challenge: string | null
}

/** The forecasts of one line: a service, a cost centre of it, or a subjective of that. */
interface ForecastLine {
  readonly service: string
  readonly costCentre: string | null
  readonly subjective: string | null
  readonly byPeriod: Map<Period, Forecast>
}

/** By line; see `lineKeyOf`. */
export type Forecasts = Map<string, ForecastLine>

type Line = Pick<ForecastLine, 'service' | 'costCentre' | 'subjective'>

const lineKeyOf = ({ service, costCentre, subjective }: Line): string =>
  [service, costCentre ?? '', subjective ?? ''].join('\u001f')

/** Takes a forecast: of those of one line and period the one of the latest day counts. */
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

/** Notes what finance has against the forecast that stands. */
export const foldChallenge = (
  forecasts: Forecasts,
  { data }: EventOf<typeof ForecastChallenged>,
): void => {
  const byPeriod = forecasts.get(lineKeyOf(data))?.byPeriod
  const known = byPeriod?.get(data.period)
  if (known !== undefined) byPeriod?.set(data.period, { ...known, challenge: data.reason })
}

/** A forecast with the line it is of and the period it was made in. */
export interface StandingForecast extends Forecast, Line {
  readonly period: Period
}

/** The latest forecast of each line made in a period up to the one asked about; null asks about the whole year. */
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
