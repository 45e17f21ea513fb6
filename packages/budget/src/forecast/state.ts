import { eventCatalogue, type Period, type PlainDate, type Recorded } from '@coflyfr/core'
import type { PoundsText } from '@coflyfr/money'
import { entryOf, type PersistentMap, persistentMap, withEntry } from '../shared/persistent-map.ts'
import {
  ForecastAccepted,
  ForecastChallenged,
  type ForecastEvent,
  ForecastSubmitted,
} from './events.ts'
import type { ForecastLine } from './line.ts'

/** The latest forecast of one line, seen from one period. */
export interface Forecast {
  readonly status: 'submitted' | 'challenged' | 'accepted'
  readonly projectedOutturn: PoundsText
  /** Id of who submitted it. */
  readonly submittedBy: string
  /** Effective date of the last step. */
  readonly lastStepOn: PlainDate
}

/** The latest forecasts of one service in one year, by line and period. */
export type ForecastsState = PersistentMap<Forecast>

/** The codecs of the events of the stream `forecast-<year>-<service>`. */
export const forecastEvents = eventCatalogue(
  ForecastSubmitted,
  ForecastChallenged,
  ForecastAccepted,
)

/** A service without forecasts. */
export const initialForecasts = (): ForecastsState => persistentMap()

/** No field holds a line break, and none is empty, so the key of a missing part differs from that of any given one. */
const keyOf = (
  { service, costCentre, subjective }: ForecastLine,
  { period }: { readonly period: Period },
): string => [period, service, costCentre ?? '', subjective ?? ''].join('\n')

/** The latest forecast of a line from a period, if anybody submitted one. */
export const forecastOf = (
  state: ForecastsState,
  line: ForecastLine,
  seen: { readonly period: Period },
): Forecast | undefined => entryOf(state, keyOf(line, seen))

const answered = (
  state: ForecastsState,
  { data, effectiveOn }: Recorded<ForecastEvent>,
  status: Forecast['status'],
): ForecastsState => {
  const before = forecastOf(state, data, data)
  if (before === undefined) throw new Error(`Cannot fold: no forecast of ${data.service}`)
  return withEntry(state, keyOf(data, data), { ...before, status, lastStepOn: effectiveOn })
}

/** Folds one event of the stream `forecast-<year>-<service>`. */
export const evolveForecasts = (
  state: ForecastsState,
  event: Recorded<ForecastEvent>,
): ForecastsState => {
  switch (event.type) {
    case 'ForecastSubmitted':
      return withEntry(state, keyOf(event.data, event.data), {
        status: 'submitted',
        projectedOutturn: event.data.projectedOutturn,
        submittedBy: event.actor.id,
        lastStepOn: event.effectiveOn,
      })
    case 'ForecastChallenged':
      return answered(state, event, 'challenged')
    case 'ForecastAccepted':
      return answered(state, event, 'accepted')
  }
}
