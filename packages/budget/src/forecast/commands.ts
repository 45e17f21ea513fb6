import {
  type Command,
  exactObject,
  FinancialYearText,
  NonEmptyText,
  PeriodText,
} from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import * as t from 'io-ts'

const when = { financialYear: FinancialYearText, period: PeriodText } as const

/** Exactly one of: a service; a cost centre; a cost centre with a subjective. */
const about = {
  service: NonEmptyText,
  costCentre: NonEmptyText,
  subjective: NonEmptyText,
} as const

/** Codecs of the data of every command about a forecast; the decision refuses any other combination of the line's fields. */
export const forecastData = {
  SubmitForecast: exactObject(
    'SubmitForecast',
    { ...when, projectedOutturn: PenceFromPounds, basis: NonEmptyText },
    {
      ...about,
      assumptions: t.readonlyArray(NonEmptyText),
      reason: NonEmptyText,
      action: NonEmptyText,
    },
  ),
  ChallengeForecast: exactObject('ChallengeForecast', { ...when, reason: NonEmptyText }, about),
  AcceptForecast: exactObject('AcceptForecast', when, about),
} as const

type Of<Name extends keyof typeof forecastData> = Command<
  Name,
  t.TypeOf<(typeof forecastData)[Name]>
>

/** States where a line is expected to end the year. */
export type SubmitForecast = Of<'SubmitForecast'>
/** Asks for another forecast, with a reason. */
export type ChallengeForecast = Of<'ChallengeForecast'>
/** Accepts the latest forecast. */
export type AcceptForecast = Of<'AcceptForecast'>
