import { check, type EventOf, type PlainDate } from '@coflyfr/core'
import { type Either, flatMap, left, map, right, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { MeasureCommandOf } from './commands.ts'
import type { ReadingPublished } from './events.ts'
import { readingPeriodDays } from './reading-period.ts'
import { readingValue } from './reading-value.ts'
import type { AsAtDoesNotFit, FiguresRefusal, OutsideValidity } from './refusals.ts'
import { asAtFits } from './rules.ts'
import type { DefinedMeasure, DefinitionVersion } from './state.ts'

type Figures = Omit<EventOf<typeof ReadingPublished>['data'], 'measure'>

type Given = MeasureCommandOf<'PublishReading'>['data']

/** A reading in wire form, computed by the version of the definition that is valid on the day it is about. */
export const figuresOf = (
  measure: DefinedMeasure,
  given: Given,
): Either<OutsideValidity | AsAtDoesNotFit | FiguresRefusal, Figures> => {
  const { period, asAt = null, numerator = null, denominator = null, completeness, source } = given
  const on = asAt ?? readingPeriodDays(period).to
  return pipe(
    versionOn(measure, given.measure, on),
    tap(({ definition }) => check(asAtFits(definition, period, asAt))),
    flatMap(({ version, definition }) =>
      pipe(
        readingValue(definition, given),
        map((value) => ({
          period,
          asAt,
          definitionVersion: version,
          numerator,
          denominator,
          value,
          completeness,
          source,
        })),
      ),
    ),
  )
}

/** Versions begin one after another, so the last one that has begun holds, unless it has ended. */
const versionOn = (
  { versions }: DefinedMeasure,
  measure: string,
  on: PlainDate,
): Either<OutsideValidity, DefinitionVersion> => {
  const begun = versions.findLast(({ definition }) => definition.validFrom <= on)
  const validTo = begun?.definition.validTo ?? on
  return begun === undefined || validTo < on
    ? left({ tag: 'OutsideValidity', measure, on })
    : right(begun)
}
