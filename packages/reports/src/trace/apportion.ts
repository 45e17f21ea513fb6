import { allocate, type Pence, pence, subtractPence, sumPence, zeroPence } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'

/** A claim to part of a head's money. */
export interface Claim {
  readonly key: string
  readonly given: Pence
}

/** How much of a claim was spent, and how much is committed. */
export interface Spent {
  readonly spent: Pence
  readonly committed: Pence
}

/** The budget, actuals and commitments of a head, in pence. */
export interface HeadFigures {
  readonly revised: Pence
  readonly actual: Pence
  readonly committed: Pence
}

const atLeast = (floor: bigint, amount: bigint): Pence => pence(amount < floor ? floor : amount)
const atMost = (ceiling: bigint, amount: bigint): Pence =>
  pence(amount > ceiling ? ceiling : amount)

const shared = (total: Pence, claims: readonly Claim[]): ReadonlyMap<string, Pence> => {
  const weights = claims.map(({ key, given }) => ({ key, weight: given }))
  const allocation = allocate(total, weights)
  return isLeft(allocation)
    ? new Map()
    : new Map(allocation.right.shares.map(({ key, amount }) => [key, amount]))
}

/** No claim has an empty key. */
const rest = ''

/**
 * Shares what was spent and committed at a head among the claims to its money, by the largest remainder; money that no
 * source gave takes the rest. No claim gets more than it was given, so an overspend belongs to none. Commitments are
 * shared by what the spend leaves of each claim.
 */
export const apportion = (
  claims: readonly Claim[],
  { revised, actual, committed }: HeadFigures,
): ReadonlyMap<string, Spent> => {
  const claimed = sumPence(claims.map(({ given }) => given))
  const own = atLeast(0n, subtractPence(revised, claimed))
  const all = [...claims, { key: rest, given: own }]
  const held = sumPence([claimed, own])
  const spentByKey = shared(atMost(held, atLeast(0n, actual)), all)
  const left = all.map(({ key, given }) => ({
    key,
    given: subtractPence(given, spentByKey.get(key) ?? zeroPence),
  }))
  const open = sumPence(left.map(({ given }) => given))
  const committedByKey = shared(atMost(open, atLeast(0n, committed)), left)
  return new Map(
    claims.map(({ key }) => [
      key,
      {
        spent: spentByKey.get(key) ?? zeroPence,
        committed: committedByKey.get(key) ?? zeroPence,
      },
    ]),
  )
}
