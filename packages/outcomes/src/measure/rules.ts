import type { PlainDate } from '@coflyfr/core'
import { type Counting, countingKind } from './counting.ts'
import type { MeasureDefinition } from './definition.ts'
import { readingPeriodDays } from './reading-period.ts'
import type {
  AsAtDoesNotFit,
  ComputationDoesNotFit,
  DenominatorDoesNotFit,
  TargetsOutOfOrder,
  ValidityReversed,
} from './refusals.ts'
import type { Target } from './target.ts'

/** A percentage, rate or ratio has a denominator; a count has none. A mean may be published without its parts. */
export const denominatorFits = ({
  unit,
  denominator,
}: Pick<MeasureDefinition, 'unit' | 'denominator'>): DenominatorDoesNotFit | null => {
  switch (unit) {
    case 'count':
      return denominator === null
        ? null
        : { tag: 'DenominatorDoesNotFit', unit, denominator: 'given' }
    case 'percent':
    case 'rate-per-10000':
    case 'ratio':
      return denominator === null
        ? { tag: 'DenominatorDoesNotFit', unit, denominator: 'missing' }
        : null
    case 'days':
    case 'weeks':
      return null
  }
}

/** A stock is counted by rules of a day and a flow by rules of a period, and what is computed has its denominator. */
export const computationFits = ({
  kind,
  denominator,
  computed,
}: Pick<MeasureDefinition, 'kind' | 'denominator' | 'computed'>): ComputationDoesNotFit | null => {
  if (computed === null) return null
  const fits = (one: Counting): boolean => ['either', kind].includes(countingKind(one))
  const { numerator, denominator: divisor } = computed
  if (!fits(numerator)) {
    return { tag: 'ComputationDoesNotFit', kind, part: 'numerator', rule: numerator.rule }
  }
  const isWhole = (denominator === null) === (divisor === null)
  return isWhole && (divisor === null || fits(divisor))
    ? null
    : { tag: 'ComputationDoesNotFit', kind, part: 'denominator', rule: divisor?.rule ?? null }
}

/** A definition does not end before it begins. */
export const validityInOrder = ({
  validFrom,
  validTo,
}: Pick<MeasureDefinition, 'validFrom' | 'validTo'>): ValidityReversed | null =>
  validTo !== null && validTo < validFrom ? { tag: 'ValidityReversed', validFrom, validTo } : null

/** A stock is as at a day of its period; a flow is as at no day. */
export const asAtFits = (
  { kind }: Pick<MeasureDefinition, 'kind'>,
  period: string,
  asAt: PlainDate | null,
): AsAtDoesNotFit | null => {
  const { from, to } = readingPeriodDays(period)
  const fits = kind === 'flow' ? asAt === null : asAt !== null && asAt >= from && asAt <= to
  return fits ? null : { tag: 'AsAtDoesNotFit', kind, period, asAt }
}

/** The dates of a target path go up. */
export const targetsInOrder = (targets: readonly Target[]): TargetsOutOfOrder | null => {
  for (const [index, { on }] of targets.entries()) {
    const after = targets[index - 1]?.on
    if (after !== undefined && on <= after) return { tag: 'TargetsOutOfOrder', on, after }
  }
  return null
}
