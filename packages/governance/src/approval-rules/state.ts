import type { PlainDate, Recorded } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ApprovalRules } from '../rules/approval-rules.ts'
import type { ApprovalRulesEvent } from './events.ts'

/** One adopted set of rules, and where in the stream `rules` it stands. */
export interface RulesVersion {
  readonly rules: ApprovalRules
  readonly contentHash: string
  readonly effectiveOn: PlainDate
  readonly revision: number
}

/** Every set of rules ever adopted, in the order of adoption. */
export interface RulesState {
  readonly versions: readonly RulesVersion[]
}

/** No rules were in force on the day of the decision, so nobody may decide. */
export interface NoRulesInForce {
  readonly tag: 'NoRulesInForce'
  readonly on: PlainDate
}

/** A council without rules. */
export const initialRulesState = (): RulesState => ({ versions: [] })

/** Adds the rules that were adopted; none are ever removed. */
export const evolveRules = (
  { versions }: RulesState,
  { data, effectiveOn, revision }: Recorded<ApprovalRulesEvent>,
): RulesState => ({ versions: [...versions, { ...data, effectiveOn, revision }] })

/**
 * The rules that hold for a decision of this date: of those effective by then, the set adopted last. Refuses with
 * `NoRulesInForce`. `adoptedUpTo` is a revision of the stream `rules`: a decision taken before is judged by what it
 * read, so rules adopted later never change it, however early they say they take effect (INVARIANTS B8).
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { contentHashOfRules, standardRules } from '@coflyfr/governance'
 * import { rulesInForce } from '@coflyfr/governance/rules'
 *
 * const of = (effectiveOn: string, revision: number) => ({
 *   rules: standardRules,
 *   contentHash: contentHashOfRules(standardRules),
 *   effectiveOn: plainDate(effectiveOn),
 *   revision,
 * })
 * const state = { versions: [of('1900-01-01', 0), of('2024-04-01', 1)] }
 * const inForce = rulesInForce(state, plainDate('2023-09-19'))
 * assert.ok(inForce._tag === 'Right')
 * assert.equal(inForce.right.revision, 0)
 * ```
 */
export const rulesInForce = (
  { versions }: RulesState,
  on: PlainDate,
  adoptedUpTo = Number.POSITIVE_INFINITY,
): Either<NoRulesInForce, RulesVersion> => {
  const found = versions.findLast(
    ({ effectiveOn, revision }) => effectiveOn <= on && revision <= adoptedUpTo,
  )
  return found === undefined ? left({ tag: 'NoRulesInForce', on }) : right(found)
}
