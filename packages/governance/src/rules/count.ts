import { formatPounds, type PoundsText, pence } from '@coflyfr/money'

/** One figure that a rule holds against a limit: pence, or a number of things. */
export interface Count {
  /** What is counted. */
  readonly of: string
  readonly unit: 'pounds' | 'items'
  /** Whether the limit is the most there may be, or the only figure that will do. */
  readonly test: 'at-most' | 'exactly'
  /** Null where nothing limits it: it is shown, and refuses nothing. */
  readonly limit: bigint | null
  /** What was counted before this command. */
  readonly total: bigint
  /** What this command asks for. */
  readonly asked: bigint
}

// A type alias, not an interface: only that is a JSON value to the compiler, which a handler's rationale must be.

/** A count in text: pounds with two decimals, or whole numbers. */
export type ExplainedLimit = {
  /** What is counted. For a row of the rules: `row` for its own limit, `year` for its approver's limit of the year. */
  readonly of: string
  readonly unit: Count['unit']
  readonly test: Count['test']
  readonly limit: PoundsText | string | null
  /** What was counted before this command. */
  readonly total: PoundsText | string
  /** What this command asks for. */
  readonly asked: PoundsText | string
  /** Both together: what is held against the limit. */
  readonly amount: PoundsText | string
  /** What is left of the limit after this command; negative by as much as is too much. */
  readonly headroom: PoundsText | string | null
  /** The most that would be accepted in this command's place; negative where even zero would not be. */
  readonly available: PoundsText | string | null
}

type Counted = Pick<Count, 'of' | 'limit' | 'total' | 'asked'>

/**
 * A count that may reach its limit and go no further, in pence or in things.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { atMost, isBroken } from '@coflyfr/governance/rules'
 *
 * const count = atMost({ of: 'postings', limit: 500n, total: 0n, asked: 501n }, 'items')
 * assert.equal(isBroken(count), true)
 * ```
 */
export const atMost = (count: Counted, unit: Count['unit'] = 'pounds'): Count => ({
  ...count,
  unit,
  test: 'at-most',
})

/**
 * A count that must come to exactly its limit.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { exactly, isBroken } from '@coflyfr/governance/rules'
 *
 * const count = exactly({ of: 'legs of 2023-24', limit: 0n, total: 0n, asked: -1n })
 * assert.equal(isBroken(count), true)
 * ```
 */
export const exactly = (count: Counted, unit: Count['unit'] = 'pounds'): Count => ({
  ...count,
  unit,
  test: 'exactly',
})

/** What is held against the limit. */
export const countedOf = ({ total, asked }: Count): bigint => total + asked

/**
 * Whether a count breaks its rule. Decisions refuse by this and nothing else, and explanations show the same count.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isBroken } from '@coflyfr/governance/rules'
 *
 * const count = { of: 'posted', unit: 'pounds', test: 'at-most', limit: 100n, total: 60n } as const
 * assert.equal(isBroken({ ...count, asked: 40n }), false)
 * assert.equal(isBroken({ ...count, asked: 41n }), true)
 * assert.equal(isBroken({ ...count, limit: null, asked: 41n }), false)
 * ```
 */
export const isBroken = (count: Count): boolean => {
  const { limit, test } = count
  if (limit === null) return false
  return test === 'exactly' ? countedOf(count) !== limit : countedOf(count) > limit
}

/** Writes a count for people and programs. */
export const explainCount = (count: Count): ExplainedLimit => {
  const { of, unit, test, limit, total, asked } = count
  const amount = countedOf(count)
  const text = (figure: bigint) =>
    unit === 'pounds' ? formatPounds(pence(figure)) : figure.toString()
  return {
    of,
    unit,
    test,
    limit: limit === null ? null : text(limit),
    total: text(total),
    asked: text(asked),
    amount: text(amount),
    headroom: limit === null ? null : text(limit - amount),
    available: limit === null ? null : text(limit - total),
  }
}
