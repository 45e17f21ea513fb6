import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { absPence } from './abs-pence.ts'
import { addPence } from './add-pence.ts'
import type { Allocation, Share, Weight } from './allocation.ts'
import type { AllocationRefusal } from './allocation-refusal.ts'
import { ascending } from './ascending.ts'
import { type Pence, pence } from './pence.ts'
import { subtractPence } from './subtract-pence.ts'
import { sumPence } from './sum-pence.ts'

/**
 * Shares a total by weight without losing a penny: each gets the whole pence of the exact share, and the pence left
 * over go to the largest remainders (Hamilton's method), among equal ones to the first key in code-unit order. Refuses
 * as `AllocationRefusal` says.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { allocate, pence } from '@coflyfr/money'
 *
 * const allocation = allocate(pence(100n), [
 *   { key: 'fostering', weight: 1n },
 *   { key: 'adoption', weight: 1n },
 *   { key: 'residential', weight: 1n },
 * ])
 *
 * assert.ok(allocation._tag === 'Right')
 * assert.deepEqual(
 *   allocation.right.shares.map(({ key, amount }) => [key, amount]),
 *   [['adoption', 34n], ['fostering', 33n], ['residential', 33n]],
 * )
 * ```
 */
export function allocate(
  total: Pence,
  weights: readonly Weight[],
): Either<AllocationRefusal, Allocation> {
  const ordered = weights.toSorted((first, second) => ascending(first.key, second.key))
  const totalWeight = ordered.reduce((sum, { weight }) => sum + weight, 0n)
  const refusal = refuse(ordered, totalWeight)
  if (refusal !== null) return left(refusal)
  const whole = ordered.map((weight) => wholeShare(total, totalWeight, weight))
  return right({ total, totalWeight, shares: withExtraPence(total, whole) })
}

function refuse(ordered: readonly Weight[], totalWeight: bigint): AllocationRefusal | null {
  if (ordered.length === 0) return { tag: 'NoWeights' }
  const duplicate = ordered.find(({ key }, index) => key === ordered[index + 1]?.key)
  if (duplicate !== undefined) return { tag: 'DuplicateKey', key: duplicate.key }
  const negative = ordered.find(({ weight }) => weight < 0n)
  if (negative !== undefined) {
    return { tag: 'NegativeWeight', key: negative.key, weight: negative.weight.toString() }
  }
  return totalWeight === 0n ? { tag: 'ZeroTotalWeight', keys: ordered.map(({ key }) => key) } : null
}

function wholeShare(total: Pence, totalWeight: bigint, { key, weight }: Weight): Share {
  const exactNumerator = total * weight
  const wholePence = pence(exactNumerator / totalWeight)
  return {
    key,
    weight,
    amount: wholePence,
    exactNumerator,
    exactDenominator: totalWeight,
    wholePence,
    remainder: exactNumerator % totalWeight,
    extraPenny: false,
  }
}

/** Hands out the pence that whole shares leave; there are fewer than shares with a remainder, so no zero weight gets one. */
function withExtraPence(total: Pence, whole: readonly Share[]): readonly Share[] {
  const leftOver = subtractPence(total, sumPence(whole.map(({ amount }) => amount)))
  const penny = pence(leftOver < 0n ? -1n : 1n)
  // Times the penny no remainder is negative, so a negative total is shared like its positive; ties keep key order.
  const receivers = new Set(
    whole
      .toSorted((first, second) => ascending(second.remainder * penny, first.remainder * penny))
      .slice(0, Number(absPence(leftOver)))
      .map(({ key }) => key),
  )
  return whole.map((share) =>
    receivers.has(share.key)
      ? { ...share, amount: addPence(share.amount, penny), extraPenny: true }
      : share,
  )
}
