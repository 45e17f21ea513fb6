import type { FinancialYear } from '@coflyfr/core'
import { type Count, exactly, isBroken } from '@coflyfr/governance/rules'
import { formatPounds, type Pence, sumPence } from '@coflyfr/money'
import { headKey, headOf, type Leg } from './leg.ts'
import type { DuplicateHead, LegsDoNotBalance, TooFewLegs, ZeroLeg } from './refusals.ts'
import type { Rule } from './rule.ts'

/** What a set of legs may be refused for on its own, in order of precedence. */
export type LegsRefusal = TooFewLegs | ZeroLeg | DuplicateHead | LegsDoNotBalance

const legsOfMovementMin = 2

/** Enough legs, none of them zero, and each head once. */
export const refuseLegForm = (
  legs: readonly Leg[],
  financialYear: FinancialYear,
  legsMin: number,
): TooFewLegs | ZeroLeg | DuplicateHead | null => {
  if (legs.length < legsMin) return { tag: 'TooFewLegs', financialYear, count: legs.length }
  const empty = legs.find(({ amount }) => amount === 0n)
  if (empty !== undefined) return { tag: 'ZeroLeg', financialYear, ...headOf(empty) }
  const twice = repeatedHead(legs)
  return twice === null ? null : { tag: 'DuplicateHead', financialYear, ...headOf(twice) }
}

/** What a set of legs changes the total by, in pence. */
export const sumOfLegs = (legs: readonly Leg[]): Pence => sumPence(legs.map(({ amount }) => amount))

/** A movement inside one year: two legs or more, none of them zero, each head once, and a sum of zero (DOMAIN R1). */
export const refuseLegs = (
  legs: readonly Leg[],
  financialYear: FinancialYear,
): LegsRefusal | null => {
  const refusal = refuseLegForm(legs, financialYear, legsOfMovementMin)
  if (refusal !== null) return refusal
  const sum = sumOfLegs(legs)
  return isBroken(countOfLegs(legs, financialYear))
    ? { tag: 'LegsDoNotBalance', rule: 'R1', financialYear, sum: formatPounds(sum) }
    : null
}

const countOfLegs = (legs: readonly Leg[], financialYear: FinancialYear): Count =>
  exactly({ of: `legs of ${financialYear}`, limit: 0n, total: 0n, asked: sumOfLegs(legs) })

/** The legs of a movement in one of the years that it reaches. */
export interface LegsOfYear {
  readonly financialYear: FinancialYear
  readonly legs: readonly Leg[]
}

/** The same as a rule over the years in order; the refusal names the first year that breaks it. */
export const legsRule = <Subject>(
  words: string,
  yearsOf: (subject: Subject) => readonly LegsOfYear[],
): Rule<Subject, LegsRefusal> => ({
  rule: words,
  source: 'R1',
  look: (subject) => {
    const years = yearsOf(subject)
    const refusals = years.map(({ legs, financialYear }) => refuseLegs(legs, financialYear))
    const counts = years.map(({ legs, financialYear }) => countOfLegs(legs, financialYear))
    return { refusal: refusals.find((refusal) => refusal !== null) ?? null, counts }
  },
})

const repeatedHead = (legs: readonly Leg[]): Leg | null => {
  const seen = new Set<string>()
  for (const leg of legs) {
    const key = headKey(leg)
    if (seen.has(key)) return leg
    seen.add(key)
  }
  return null
}
