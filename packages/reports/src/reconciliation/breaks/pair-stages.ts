import { joined, type ReconciliationLine } from '../line.ts'
import { matchKey } from '../matching/match-key.ts'
import type { ReconciliationRules } from '../rules.ts'
import type { PairKind } from './break.ts'
import { causeOfDifference, magnitude } from './cause-of-difference.ts'
import { amountBetween, daysApart } from './closest-pairs.ts'

/** One pass over the open lines: lines with the same key belong together, and `kindOf` says how they differ. */
export interface PairStage {
  readonly keyOf: (line: ReconciliationLine) => string
  readonly isNear: (one: ReconciliationLine, other: ReconciliationLine) => boolean
  readonly kindOf: (one: ReconciliationLine, other: ReconciliationLine) => PairKind
  /** Whether to pair only if each side has one line with the key, so that nothing is guessed. */
  readonly isUnique: boolean
}

const always = (): boolean => true

const headOf = ({ costCentre, subjective }: ReconciliationLine): string =>
  joined(costCentre, subjective)

const amountDiffers = (): PairKind => 'amount-differs'

/**
 * Lines that share only part of a reference may have equal amounts; then it is the rest of the reference that differs.
 */
const amountOrReferenceDiffers: PairStage['kindOf'] = (one, other) =>
  one.amount === other.amount ? 'reference-differs' : 'amount-differs'

const sameButWhen: PairStage = {
  keyOf: (line) => joined(line.reference, headOf(line), `${line.amount}`),
  isNear: always,
  kindOf: (one, other) => (one.period === other.period ? 'date-differs' : 'wrong-period'),
  isUnique: false,
}

const sameButHead: PairStage = {
  keyOf: ({ reference, amount }) => joined(reference, `${amount}`),
  isNear: always,
  kindOf: () => 'wrong-head',
  isUnique: false,
}

/** One tenth: a mistyped amount is usually this near, and two lines that only share a transaction number seldom are. */
const nearShare = 10n

const isNearAmount = (one: ReconciliationLine, other: ReconciliationLine): boolean => {
  if (causeOfDifference(one.amount, other.amount) !== null) return true
  const apart = amountBetween(one, other) * nearShare
  return apart <= magnitude(one.amount) || apart <= magnitude(other.amount)
}

const referenceKey = (line: ReconciliationLine): string => joined(line.reference, headOf(line))

const nearAmount = (keyOf: PairStage['keyOf']): PairStage => ({
  keyOf,
  isNear: isNearAmount,
  kindOf: amountOrReferenceDiffers,
  isUnique: false,
})

/** The surest: the same reference with one difference, in the date, period or head. */
export const firstStages: readonly PairStage[] = [sameButWhen, sameButHead]

/**
 * Amounts near each other, or one a mistyped copy of the other, under one reference or the part of it that a rule uses.
 */
export const nearAmountStages = ({ rules }: ReconciliationRules): readonly PairStage[] => [
  nearAmount((line) => joined(line.period, referenceKey(line))),
  nearAmount(referenceKey),
  ...rules
    .filter(({ referenceBefore, referenceAfter }) => referenceBefore ?? referenceAfter)
    .map((rule) => nearAmount((line) => matchKey(line, rule))),
]

/**
 * Once surplus twins are found: any amount under one reference and head; then a head, amount and period that each side
 * has once.
 */
export const lastStages = ({ rules }: ReconciliationRules): readonly PairStage[] => {
  const daysMost = Math.max(...rules.map(({ days }) => days))
  return [
    { keyOf: referenceKey, isNear: always, kindOf: amountDiffers, isUnique: false },
    {
      keyOf: (line) => joined(headOf(line), `${line.amount}`, line.period),
      isNear: (one, other) => daysApart(one, other) <= daysMost,
      kindOf: () => 'reference-differs',
      isUnique: true,
    },
  ]
}
