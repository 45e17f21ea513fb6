import type { FinancialYear } from '@coflyfr/core'
import { type PoundsText, penceOfPounds } from '@coflyfr/money'

/** What decides a council: the same options give the same commands. */
export interface CouncilOptions {
  /** A whole number from 0, below 2³². */
  readonly seed: number
  /** How many children come to the council's notice; each is one case. */
  readonly children: number
  /** How many financial years, 3 where nothing is said. */
  readonly years?: number
  /** The first of them, 2021-22 where nothing is said. */
  readonly from?: FinancialYear
  /** Net revenue budget of the first year in pounds, Bridgend's of 2023-24 where nothing is said. */
  readonly netBudget?: PoundsText
}

const seedMax = 2 ** 32 - 1

const yearsMax = 20

const wholeFrom = (name: string, value: number, least: number, most: number): void => {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return
  throw new RangeError(
    `Cannot generate a council: ${name} is a whole number from ${least} to ${most}, not ${value}`,
  )
}

/** Below this a head of the budget would be too small to move anything. */
const netBudgetLeast = 100_000_000n

/** Throws a RangeError for options of which no council can be made. */
export const checkOptions = ({
  seed,
  children,
  years,
  netBudget,
}: Required<CouncilOptions>): void => {
  wholeFrom('seed', seed, 0, seedMax)
  wholeFrom('children', children, 0, Number.MAX_SAFE_INTEGER)
  wholeFrom('years', years, 1, yearsMax)
  if (penceOfPounds(netBudget) < netBudgetLeast) {
    throw new RangeError(`Cannot generate a council: ${netBudget} is less than £1,000,000`)
  }
}
