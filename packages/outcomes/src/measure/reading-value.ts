import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { millionthsOf } from '../decimal/millionths.ts'
import { quotientText } from '../decimal/quotient-text.ts'
import type { MeasureDefinition, MeasureUnit } from './definition.ts'
import type { FiguresRefusal } from './refusals.ts'
import { roundedTo } from './rounded-to.ts'

/** The figures of a reading as somebody gives them. */
export interface GivenFigures {
  readonly measure: string
  readonly period: string
  readonly completeness: 'complete' | 'partial' | 'provisional' | 'not-available'
  readonly numerator?: string
  readonly denominator?: string
  readonly value?: string
}

type Form = Pick<MeasureDefinition, 'unit' | 'denominator' | 'decimals' | 'rounding' | 'roundTo'>

/** What one part of the denominator counts for. */
const multiplierByUnit: Readonly<Record<MeasureUnit, bigint>> = {
  count: 1n,
  percent: 100n,
  'rate-per-10000': 10_000n,
  ratio: 1n,
  days: 1n,
  weeks: 1n,
}

/**
 * The value of a reading: computed from numerator and denominator where both are known, with the definition's decimals
 * and rounding, so that a published percentage is reproduced; else the one given. Null where nothing is available or
 * the denominator is zero.
 */
export const readingValue = (
  form: Form,
  given: GivenFigures,
): Either<FiguresRefusal, string | null> => {
  const { numerator, denominator, value, completeness } = given
  if (denominator !== undefined && form.denominator === null) {
    return left({ tag: 'DenominatorDoesNotFit', unit: form.unit, denominator: 'given' })
  }
  if (completeness === 'not-available') {
    return (numerator ?? denominator ?? value) === undefined
      ? right(null)
      : left({ tag: 'FiguresContradictCompleteness', completeness })
  }
  const computed = computedValue(form, numerator, denominator)
  if (computed === undefined) return givenValue(given)
  return value === undefined || isSame(value, computed)
    ? right(computed)
    : left({ tag: 'ValueDiffersFromParts', given: value, computed })
}

/**
 * The value that a definition makes of its parts; null for a denominator of zero, and if a part is not known.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { valueOfParts } from '@coflyfr/outcomes/events'
 *
 * const form = { unit: 'percent', denominator: 'all', decimals: 1, rounding: 'half-up', roundTo: '1' } as const
 * assert.equal(valueOfParts(form, { numerator: '36696', denominator: '41267' }), '88.9')
 * ```
 */
export const valueOfParts = (
  form: Form,
  parts: { readonly numerator: string; readonly denominator: string | null },
): string | null => computedValue(form, parts.numerator, parts.denominator ?? undefined) ?? null

/** Undefined if a part is missing; null for a denominator of zero. */
const computedValue = (
  form: Form,
  numerator: string | undefined,
  denominator: string | undefined,
): string | null | undefined => {
  if (numerator === undefined) return undefined
  const multiplied = millionthsOf(numerator) * multiplierByUnit[form.unit]
  if (form.denominator === null) {
    const exact = quotientText(multiplied, millionthsOf('1'), form)
    return form.roundTo === '1' ? exact : roundedTo(form, numerator)
  }
  if (denominator === undefined) return undefined
  const divisor = millionthsOf(denominator)
  return divisor === 0n ? null : quotientText(multiplied, divisor, form)
}

const givenValue = ({ measure, period, value }: GivenFigures): Either<FiguresRefusal, string> =>
  value === undefined ? left({ tag: 'ReadingHasNoValue', measure, period }) : right(value)

const isSame = (given: string, computed: string | null): boolean =>
  computed !== null && millionthsOf(given) === millionthsOf(computed)
