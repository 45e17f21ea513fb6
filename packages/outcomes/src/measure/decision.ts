import type { PlainDate } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { MeasureEvent } from './events.ts'
import type { MeasureRefusal, NoSuchMeasure, NoSuchReading } from './refusals.ts'
import {
  type DefinedMeasure,
  type MeasureState,
  readingKeyOf,
  type StandingReading,
} from './state.ts'

/** The answer to a command about a measure. */
export type MeasureDecision = Either<MeasureRefusal, readonly MeasureEvent[]>

/** The measure, if it is in the catalogue. */
export const definedMeasure = (
  state: MeasureState,
  measure: string,
): Either<NoSuchMeasure, DefinedMeasure> =>
  state.status === 'none' ? left({ tag: 'NoSuchMeasure', measure }) : right(state)

/** The reading of a period and day, if it was published. */
export const standingReading = (
  { readings }: DefinedMeasure,
  named: { readonly measure: string; readonly period: string; readonly asAt: PlainDate | null },
): Either<NoSuchReading, StandingReading> => {
  const found = readings.get(readingKeyOf(named))
  const { measure, period, asAt } = named
  return found === undefined ? left({ tag: 'NoSuchReading', measure, period, asAt }) : right(found)
}
