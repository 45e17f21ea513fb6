import { canonicalJson, sha256Hex } from '@coflyfr/core'
import type { PlanContent } from './content.ts'

/**
 * The SHA-256, lower-case hex, of the canonical JSON (RFC 8785) of one version of a plan, computable without a ledger:
 * `{ plan, version, title, purpose, firstYear, lastYear, provisions, evidence: [{ reference, source, finding }],
 * themes: [{ theme, title }], actions: [{ action, theme, title, owner, due, measures, milestones: [{ milestone, title,
 * due }] }] }`, every field present, lists in the order in which the plan gives them, `version` counted from 1 over
 * the submissions (CONTRACT, "Content hash").
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear } from '@coflyfr/core'
 * import { planContentHash } from '@coflyfr/outcomes'
 *
 * const first = {
 *   plan: 'think-family', version: 1, title: 'Think Family', purpose: 'Better outcomes for children',
 *   firstYear: financialYear('2023-24'), lastYear: financialYear('2025-26'),
 *   provisions: ['Social Services and Well-being (Wales) Act 2014'], evidence: [],
 *   themes: [{ theme: 't3', title: 'Improving practice' }], actions: [],
 * }
 * assert.match(planContentHash(first), /^[0-9a-f]{64}$/)
 * assert.notEqual(planContentHash(first), planContentHash({ ...first, version: 2 }))
 * ```
 */
export const planContentHash = (content: PlanContent): string => sha256Hex(canonicalJson(content))
