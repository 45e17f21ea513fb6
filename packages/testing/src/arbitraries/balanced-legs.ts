import { type Pence, pence } from '@coflyfr/money'
import fc from 'fast-check'
import { penceAmounts } from './pence-amounts.ts'

/** One leg of a virement as a command holds it: what it adds to a head, or takes where negative. */
export interface BalancedLeg {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: Pence
}

interface Head {
  readonly costCentre: string
  readonly subjective: string
}

const costCentres = ['family-support', 'fostering', 'residential', 'edge-of-care'] as const

/** Income moves by virement too: more of it is a negative amount (DOMAIN R11). */
const subjectives = [
  'employees',
  'premises',
  'third-party',
  'income-grants',
  'income-fees',
] as const

const heads = fc.record(
  { costCentre: fc.constantFrom(...costCentres), subjective: fc.constantFrom(...subjectives) },
  { noNullPrototype: true },
)

const headOf = ({ costCentre, subjective }: Head): string => `${costCentre}/${subjective}`

/** The last head takes what the others leave; a set that leaves it nothing has no last leg. */
const balance = (all: readonly Head[], amounts: readonly Pence[]): readonly BalancedLeg[] => {
  const given = amounts.map((amount, leg) => ({ head: all[leg], amount }))
  const rest = pence(-amounts.reduce<bigint>((sum, amount) => sum + amount, 0n))
  return [...given, { head: all.at(-1), amount: rest }].flatMap(({ head, amount }) =>
    head === undefined || amount === 0n ? [] : [{ ...head, amount }],
  )
}

/**
 * The legs of a virement: two to `legsMax`, each another head, none of nothing, in whole pence that sum to zero
 * (DOMAIN R1). Negative amounts and income heads among them.
 *
 * @example
 * ```ts
 * import fc from 'fast-check'
 * import { sumPence } from '@coflyfr/money'
 * import { balancedLegs } from '@coflyfr/testing'
 *
 * fc.assert(fc.property(balancedLegs(), (legs) => sumPence(legs.map(({ amount }) => amount)) === 0n))
 * ```
 */
export const balancedLegs = ({
  legsMax = 9,
}: {
  readonly legsMax?: number
} = {}): fc.Arbitrary<readonly BalancedLeg[]> =>
  fc.uniqueArray(heads, { minLength: 2, maxLength: legsMax, selector: headOf }).chain((all) => {
    const length = all.length - 1
    const amount = penceAmounts().filter((value) => value !== 0n)
    return fc
      .array(amount, { minLength: length, maxLength: length })
      .map((amounts) => balance(all, amounts))
  })
