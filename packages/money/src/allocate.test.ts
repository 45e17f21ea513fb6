import fc from 'fast-check'
import { type Either, left, map, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { allocate } from './allocate.ts'
import type { Weight } from './allocation.ts'
import type { AllocationRefusal } from './allocation-refusal.ts'
import { type Pence, pence } from './pence.ts'
import { divideRounded } from './rounding/divide-rounded.ts'

type Amounts = ReadonlyMap<string, bigint>
type Allocate = (total: Pence, weights: readonly Weight[]) => Either<AllocationRefusal, Amounts>

const amountsOf: Allocate = (total, weights) =>
  map(({ shares }: { readonly shares: readonly { key: string; amount: Pence }[] }): Amounts => {
    return new Map(shares.map(({ key, amount }) => [key, amount]))
  })(allocate(total, weights))

// Small numbers make ties, large ones remainders that no double can tell apart; those would take minutes to shrink.
const anyTotal = fc
  .oneof(
    fc.bigInt({ min: -1000n, max: 1000n }),
    fc.noShrink(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })),
  )
  .map(pence)
const anyWeight = fc.oneof(
  fc.bigInt({ min: 0n, max: 3n }),
  fc.noShrink(fc.bigInt({ min: 0n, max: 10n ** 18n })),
)
const anyWeights = fc
  .uniqueArray(fc.record({ key: fc.string({ maxLength: 3 }), weight: anyWeight }), {
    selector: ({ key }) => key,
    minLength: 1,
    maxLength: 12,
  })
  .filter((weights) => weights.some(({ weight }) => weight > 0n))

/** A10, every clause of it, from the definition alone. */
function allocationHolds(allocateFn: Allocate) {
  return fc.property(anyTotal, anyWeights, fc.nat(), (total, weights, turn) => {
    const allocated = allocateFn(total, weights)
    const amounts = new Map(allocated._tag === 'Right' ? allocated.right : [])
    const totalWeight = weights.reduce((sum, { weight }) => sum + weight, 0n)
    const excess = ({ key, weight }: Weight) => amounts.get(key)! * totalWeight - total * weight

    expect([...amounts.values()].reduce((sum, amount) => sum + amount, 0n)).toBe(total)
    for (const weight of weights) {
      if (weight.weight === 0n) expect(amounts.get(weight.key)).toBe(0n)
      expect(excess(weight)).toBeGreaterThan(-totalWeight)
      expect(excess(weight)).toBeLessThan(totalWeight)
    }
    const sign = total < 0n ? -1n : 1n
    for (const gains of weights.filter((weight) => excess(weight) * sign > 0n)) {
      for (const loses of weights.filter((weight) => excess(weight) * sign < 0n)) {
        const remainderOfGains = totalWeight - excess(gains) * sign
        const remainderOfLoses = -excess(loses) * sign
        expect(remainderOfGains).toBeGreaterThanOrEqual(remainderOfLoses)
        if (remainderOfGains === remainderOfLoses) expect(gains.key < loses.key).toBe(true)
      }
    }
    const turned = [
      ...weights.slice(turn % weights.length),
      ...weights.slice(0, turn % weights.length),
    ]
    expect(allocateFn(total, turned.toReversed())).toEqual(right(amounts))
    const negated = new Map([...amounts].map(([key, amount]) => [key, -amount]))
    expect(allocateFn(pence(-total), weights)).toEqual(right(negated))
  })
}

test('A10 allocate shares the total to the penny, fairly and in declared order', () => {
  fc.assert(allocationHolds(amountsOf), { numRuns: 1000 })
})

const totalOf = (weights: readonly Weight[]) =>
  weights.reduce((sum, { weight }) => sum + weight, 0n)

/** Gives each what `round` makes of the exact share, and what that leaves over to one key after another. */
function shareOut(
  total: Pence,
  weights: readonly Weight[],
  round: (numerator: bigint, denominator: bigint) => bigint,
  leftOverTo: (leftOver: bigint) => readonly (readonly [key: string, extra: bigint])[],
): Either<AllocationRefusal, Amounts> {
  const amounts = new Map(
    weights.map(({ key, weight }) => [key, round(total * weight, totalOf(weights))]),
  )
  const shared = [...amounts.values()].reduce((sum, amount) => sum + amount, 0n)
  for (const [key, extra] of leftOverTo(total - shared)) amounts.set(key, amounts.get(key)! + extra)
  return right(amounts)
}

/** Whether A10 fails for this version; a smaller example of a planted defect is of no use. */
const isCaught = (wrong: Allocate) =>
  fc.check(allocationHolds(wrong), { endOnFailure: true }).failed

const cut = (numerator: bigint, denominator: bigint) => numerator / denominator
const roundHalfEven = (numerator: bigint, denominator: bigint) =>
  divideRounded(numerator, denominator, 'half-even')

test('A10 catches shares rounded each by itself, whose pence do not add up', () => {
  const roundEach: Allocate = (total, weights) => shareOut(total, weights, roundHalfEven, () => [])
  expect(isCaught(roundEach)).toBe(true)
})

test('A10 catches a last share that takes whatever is left', () => {
  const lastTakesTheRest: Allocate = (total, weights) =>
    shareOut(total, weights, cut, (leftOver) => [[weights.at(-1)!.key, leftOver]])
  expect(isCaught(lastTakesTheRest)).toBe(true)
})

test('A10 catches pence left over that go by the order of input', () => {
  const inInputOrder: Allocate = (total, weights) =>
    shareOut(total, weights, cut, (leftOver) =>
      weights
        .filter(({ weight }) => (total * weight) % totalOf(weights) !== 0n)
        .slice(0, Math.abs(Number(leftOver)))
        .map(({ key }) => [key, leftOver < 0n ? -1n : 1n]),
    )
  expect(isCaught(inInputOrder)).toBe(true)
})

test('A10 catches negative totals that are cut downwards', () => {
  const downwards: Allocate = (total, weights) => {
    if (total >= 0n) return amountsOf(total, weights)
    // One penny more than is taken, shared among all, and that penny taken from the first with a weight.
    const first = weights.find(({ weight }) => weight > 0n)!.key
    return map((amounts: Amounts) => new Map([...amounts, [first, amounts.get(first)! - 1n]]))(
      amountsOf(pence(total + 1n), weights),
    )
  }
  expect(isCaught(downwards)).toBe(true)
})

test('A10 every receipt can be worked again by hand', () => {
  fc.assert(
    fc.property(anyTotal, anyWeights, (total, weights) => {
      const allocation = allocate(total, weights)
      expect(allocation).toMatchObject({ right: { total, totalWeight: totalOf(weights) } })
      for (const share of allocation._tag === 'Right' ? allocation.right.shares : []) {
        const penny = share.extraPenny ? (total < 0n ? -1n : 1n) : 0n
        expect(share.exactNumerator).toBe(total * share.weight)
        expect(share.wholePence * share.exactDenominator + share.remainder).toBe(
          share.exactNumerator,
        )
        expect(share.amount).toBe(share.wholePence + penny)
      }
    }),
  )
})

test('allocate gives a receipt in key order, the extra penny of a tie to the first key', () => {
  const allocation = allocate(pence(-100n), [
    { key: 'b', weight: 1n },
    { key: 'none', weight: 0n },
    { key: 'B', weight: 1n },
    { key: 'a', weight: 1n },
  ])
  const share = { weight: 1n, exactNumerator: -100n, exactDenominator: 3n, wholePence: -33n }
  expect(allocation).toEqual(
    right({
      total: -100n,
      totalWeight: 3n,
      shares: [
        { ...share, key: 'B', amount: -34n, remainder: -1n, extraPenny: true },
        { ...share, key: 'a', amount: -33n, remainder: -1n, extraPenny: false },
        { ...share, key: 'b', amount: -33n, remainder: -1n, extraPenny: false },
        {
          key: 'none',
          weight: 0n,
          amount: 0n,
          exactNumerator: 0n,
          exactDenominator: 3n,
          wholePence: 0n,
          remainder: 0n,
          extraPenny: false,
        },
      ],
    }),
  )
})

const minusOne = { key: 'minus', weight: -1n }
const nothing = { key: 'nothing', weight: 0n }

test.each([
  [[], { tag: 'NoWeights' }],
  [[minusOne, nothing, nothing], { tag: 'DuplicateKey', key: 'nothing' }],
  [[nothing, minusOne], { tag: 'NegativeWeight', key: 'minus', weight: '-1' }],
  [[nothing], { tag: 'ZeroTotalWeight', keys: ['nothing'] }],
])('allocate among %o is refused, the first failure first', (weights, refusal) => {
  expect(allocate(pence(100n), weights)).toEqual(left(refusal))
})
