/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  FinancialYearText,
  NonEmptyText,
  PeriodText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { TextOrNull } from '../shared/wire.ts'

/** What a forecast is about: a whole service, one cost centre of it, or one subjective of that. */
const line = {
  financialYear: FinancialYearText,
  period: PeriodText,
  service: NonEmptyText,
  costCentre: TextOrNull,
  subjective: TextOrNull,
} as const

/**
 * What somebody expects the year to end at, as seen from a period. The latest forecast of a line and period counts.
 */
export const ForecastSubmitted = defineEvent({
  type: 'ForecastSubmitted',
  data: exactObject('ForecastSubmitted', {
    ...line,
    /** Net, at 31 March: a cost is positive, income negative. */
    projectedOutturn: PoundsText,
    /** The method: straight-line, profile, known commitments, or as the council words it. */
    basis: NonEmptyText,
    assumptions: t.readonlyArray(NonEmptyText),
    reason: TextOrNull,
    /** What is being done about it. */
    action: TextOrNull,
  }),
})

/** Finance challenged the line's latest forecast of that period; it still counts until it is replaced. */
export const ForecastChallenged = defineEvent({
  type: 'ForecastChallenged',
  data: exactObject('ForecastChallenged', {
    ...line,
    projectedOutturn: PoundsText,
    reason: NonEmptyText,
  }),
})

/** The line's latest forecast of that period was accepted. */
export const ForecastAccepted = defineEvent({
  type: 'ForecastAccepted',
  data: exactObject('ForecastAccepted', { ...line, projectedOutturn: PoundsText }),
})

/** Every event of the stream `forecast-<year>-<service>`. */
export type ForecastEvent =
  | EventOf<typeof ForecastSubmitted>
  | EventOf<typeof ForecastChallenged>
  | EventOf<typeof ForecastAccepted>
