import { canonicalJson, sha256Hex } from '@coflyfr/core'
import type { ApprovalRules } from '../rules/approval-rules.ts'

/**
 * SHA-256, lower-case hex, of the canonical JSON of a set of rules: what a minute of Council can name.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { contentHashOfRules, standardRules } from '@coflyfr/governance'
 *
 * assert.equal(contentHashOfRules(standardRules), contentHashOfRules({ ...standardRules }))
 * ```
 */
export const contentHashOfRules = (rules: ApprovalRules): string => sha256Hex(canonicalJson(rules))
