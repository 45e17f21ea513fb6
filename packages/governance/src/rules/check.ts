import type { JsonObject, Refusal, Role } from '@coflyfr/core'
import { type Count, type ExplainedLimit, explainCount } from './count.ts'

/** One rule as a decision looked at it. */
export interface Check {
  /** The rule in words. */
  readonly rule: string
  /** Where it comes from: the label that refusals give it, or the approval rules; null where it is the ledger's own. */
  readonly source: string | null
  /** What the rule answers; null where it holds. */
  readonly refusal: Refusal | null
  /** The roles that it lets pass; null where it is not about roles, or lets every role pass. */
  readonly allowed: readonly Role[] | null
  readonly counts: readonly Count[]
}

// Type aliases, not interfaces: only those are JSON values to the compiler, which a handler's rationale must be.

/** A check in text, as `may` prints it. */
export type ExplainedCheck = {
  readonly rule: string
  readonly source: string | null
  readonly verdict: 'holds' | 'refuses'
  /** The tag of its refusal; null where it holds. */
  readonly refusal: string | null
  readonly allowed: readonly Role[] | null
  readonly limits: readonly ExplainedLimit[]
}

/** Every rule that a decision looked at, in order of precedence. */
export type ExplainedChecks = {
  readonly checks: readonly ExplainedCheck[]
  /** The first rule that refuses, which is the one that the refusal comes from; null where all hold. */
  readonly refusedBy: string | null
}

/** What a rationale may say besides its checks: figures as text, by name. */
export type Figures = { readonly [name: string]: string | null }

/**
 * A check of a rule that is not about roles and counts nothing.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { explainChecks, plainCheck } from '@coflyfr/governance/rules'
 *
 * const check = plainCheck('the other rules of OpenCase', { tag: 'CaseIsOpen' })
 * assert.equal(explainChecks([check]).checks[0]?.refusal, 'CaseIsOpen')
 * ```
 */
export const plainCheck = (rule: string, refusal: Refusal | null): Check => ({
  rule,
  source: null,
  refusal,
  allowed: null,
  counts: [],
})

const explainCheck = ({ rule, source, refusal, allowed, counts }: Check): ExplainedCheck => ({
  rule,
  source,
  verdict: refusal === null ? 'holds' : 'refuses',
  refusal: refusal === null ? null : refusal.tag,
  allowed,
  limits: counts.map(explainCount),
})

/**
 * Writes checks for people and programs, with the rule that refused.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { explainChecks } from '@coflyfr/governance/rules'
 *
 * const rule = 'no more is posted than is pending'
 * const refusal = { tag: 'MoreThanPending' }
 * const count = { of: 'D1', unit: 'pounds', test: 'at-most', limit: 500n, total: 0n, asked: 600n } as const
 * const check = { rule, source: null, refusal, allowed: null, counts: [count] }
 * const { checks, refusedBy } = explainChecks([check])
 * assert.equal(refusedBy, rule)
 * assert.equal(checks[0]?.limits[0]?.headroom, '-1.00')
 * assert.equal(checks[0]?.limits[0]?.available, '5.00')
 * ```
 */
export const explainChecks = (checks: readonly Check[]): ExplainedChecks & JsonObject => {
  const refusing = checks.find(({ refusal }) => refusal !== null)
  return { checks: checks.map(explainCheck), refusedBy: refusing?.rule ?? null }
}
