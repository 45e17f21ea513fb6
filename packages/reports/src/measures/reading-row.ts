import {
  differenceText,
  type MeasureDefinition,
  measureChange,
  roundedTo,
  targetBand,
  targetOn,
} from '@coflyfr/outcomes/events'
import { computedCell } from '../counting/count-cells.ts'
import type { Row } from '../report.ts'
import { suppressedMark } from '../small-count.ts'
import { dayOfLine, type MeasureLine } from './measure-line.ts'
import { publishedCell } from './published-cells.ts'
import type { Measure, Reading } from './state.ts'

/** The reading that a measure is compared with, if one was set. */
export const baselineOf = ({ baseline, readings }: Measure): Reading | null =>
  baseline === null ? null : (readings.get(baseline.reading) ?? null)

/** Figures as printed; `isHidden` if the value is suppressed. */
export interface PrintedFigures {
  readonly numerator: string | null
  readonly denominator: string | null
  readonly value: string | null
  readonly isHidden: boolean
}

interface Parts {
  readonly numerator: string | null
  readonly denominator: string | null
  readonly value: string | null
}

const nothing: PrintedFigures = { numerator: null, denominator: null, value: null, isHidden: false }

/** A value is hidden if one of its parts is, because the part could be worked out from it. */
const printed = (
  definition: MeasureDefinition,
  { numerator, denominator, value }: Parts,
  hides: { readonly numerator: boolean; readonly denominator: boolean },
): PrintedFigures => {
  const count = definition.unit === 'count' && numerator !== null
  const isHidden = hides.numerator || hides.denominator
  return {
    numerator: hides.numerator
      ? suppressedMark
      : count
        ? roundedTo(definition, numerator)
        : numerator,
    denominator: hides.denominator ? suppressedMark : denominator,
    value: isHidden ? suppressedMark : value,
    isHidden,
  }
}

/** The published figures, as printed. */
const publishedFigures = (
  { measure, definition, published }: Pick<MeasureLine, 'measure' | 'definition' | 'published'>,
  hidden: ReadonlySet<string>,
): PrintedFigures => {
  if (published === null) return nothing
  const { denominator } = published
  const isFew = Number(denominator) > 0 && Number(denominator) < definition.suppressBelow
  return printed(definition, published, {
    numerator: hidden.has(publishedCell(measure, published)),
    denominator: isFew,
  })
}

/** The computed figures, as printed. */
const computedParts = (line: MeasureLine, hidden: ReadonlySet<string>): PrintedFigures => {
  const { definition, computed } = line
  if (computed === null || definition.computed === null) return nothing
  const { numerator, denominator } = definition.computed
  const divisor = denominator === null ? null : computedCell(denominator, line)
  return printed(definition, computed, {
    numerator: hidden.has(computedCell(numerator, line) ?? ''),
    denominator: divisor !== null && hidden.has(divisor),
  })
}

/** The figures that count for a line: the published ones, or else the computed ones. */
export const standingFigures = (line: MeasureLine, hidden: ReadonlySet<string>): PrintedFigures =>
  line.published === null ? computedParts(line, hidden) : publishedFigures(line, hidden)

const baselineFigures = (
  { measure, definition }: MeasureLine,
  hidden: ReadonlySet<string>,
): PrintedFigures =>
  publishedFigures({ measure, definition, published: baselineOf(measure) }, hidden)

/** The relative change and the change in points are two fields; only a percentage has points (DOMAIN §5.4). */
export const comparison = (line: MeasureLine, hidden: ReadonlySet<string>): Row => {
  const { measure, definition, published } = line
  const { unit, direction } = definition
  const { value, isHidden } = standingFigures(line, hidden)
  const baseline = baselineFigures(line, hidden)
  const isCompared = !isHidden && !baseline.isHidden && baselineOf(measure) !== published
  const change = isCompared ? measureChange({ unit, baseline: baseline.value, value }) : null
  const target = targetOn(measure.targets, dayOfLine(line))
  const isJudged = target !== null && value !== null && !isHidden
  return {
    baseline: baseline.value,
    changePercent: change?.percent ?? null,
    changePoints: change?.points ?? null,
    target,
    band: isJudged ? targetBand({ direction, target, value }) : null,
  }
}

/** How far the computed value is from the published one: in points for a percentage, else in the unit. */
const differenceOf = (one: PrintedFigures, other: PrintedFigures): string | null => {
  if (one.isHidden || other.isHidden) return null
  return one.value === null || other.value === null ? null : differenceText(other.value, one.value)
}

const basisOf = ({ published, computed }: MeasureLine): string => {
  if (published === null) return 'computed'
  return computed === null ? 'published' : 'both'
}

/** One line with its definition; a hidden figure is hidden together with everything that would reveal it. */
export const readingRow = (line: MeasureLine, hidden: ReadonlySet<string>): Row => {
  const { measure, definition, published, computed } = line
  const { numerator, denominator, value } = standingFigures(line, hidden)
  const counted = computedParts(line, hidden)
  return {
    code: measure.code,
    generation: definition.generation,
    title: definition.title,
    kind: definition.kind,
    unit: definition.unit,
    direction: definition.direction,
    period: line.period,
    asAt: line.asAt,
    definitionVersion: line.version,
    basis: basisOf(line),
    numerator,
    denominator,
    value,
    computedNumerator: counted.numerator,
    computedDenominator: counted.denominator,
    computed: counted.value,
    difference: differenceOf(publishedFigures(line, hidden), counted),
    ...comparison(line, hidden),
    suppressBelow: definition.suppressBelow,
    completeness: published?.completeness ?? computed?.completeness ?? null,
    corrected: published?.isCorrected ?? false,
    source: published?.source ?? null,
  }
}
