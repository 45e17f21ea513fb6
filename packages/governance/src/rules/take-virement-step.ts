import type { Role } from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'
import { type Either, isLeft, left } from 'fp-ts/lib/Either.js'
import type { ApprovalRules } from './approval-rules.ts'
import { type Count, countedOf, isBroken } from './count.ts'
import type { Progress, StepRequest } from './progress.ts'
import { routeOfVirement } from './route-of-virement.ts'
import type { BeyondAuthority, StepRefusal } from './step-refusal.ts'
import { type AcceptedStep, refuseRequest, takeStep } from './take-step.ts'
import { type TestedRow, testRows } from './test-rows.ts'
import type { VirementFacts } from './virement-facts.ts'

/**
 * Lets an authority agree or approve a virement under the rules, by the totals as they stand at this decision; or
 * refuses, in the order of `StepRefusal`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRules } from '@coflyfr/governance'
 * import { takeVirementStep } from '@coflyfr/governance/rules'
 * import { pence, zeroPence } from '@coflyfr/money'
 *
 * const facts = {
 *   kind: 'permanent',
 *   scope: 'council',
 *   gross: pence(100_000_000n),
 *   approvedEarlier: () => zeroPence,
 *   mixesCapitalAndRevenue: false,
 *   netRevenue: zeroPence,
 * } as const
 * const clerk = { id: 'u-031', role: 'cabinet' } as const
 * const progress = { proposer: { id: 'u-017', role: 'corporate-director' }, taken: [] } as const
 * const request = { by: 'cabinet', act: 'approve', actor: clerk } as const
 * assert.deepEqual(takeVirementStep(standardRules, facts, request, progress), {
 *   _tag: 'Left',
 *   left: {
 *     tag: 'BeyondAuthority',
 *     rule: 'any other to £500,000',
 *     by: 'cabinet',
 *     amount: '1000000.00',
 *     limit: '500000.00',
 *     next: 'council',
 *   },
 * })
 * ```
 */
export const takeVirementStep = (
  rules: ApprovalRules,
  facts: VirementFacts,
  request: StepRequest,
  progress: Progress,
): Either<StepRefusal, AcceptedStep> => {
  const refused = refuseRequest(request, progress)
  if (refused !== null) return left(refused)
  const beyond = request.act === 'approve' ? beyondAuthority(rules, facts, request.by) : null
  if (beyond !== null) return left(beyond)
  const route = routeOfVirement(rules, facts)
  return isLeft(route) ? route : takeStep(rules, route.right, request, progress)
}

/** The row under which an authority would approve: the one that holds, else the last of its own that is too small. */
const rowOfAuthority = (rows: readonly TestedRow[], by: Role): TestedRow | undefined => {
  const chosen = rows.find(({ verdict }) => verdict === 'holds')
  return chosen?.approver === by
    ? chosen
    : rows.findLast(({ approver, verdict }) => approver === by && verdict === 'beyond-limit')
}

/** Says how much too much it is, where the authority could approve a smaller movement of this kind and scope. */
const beyondAuthority = (
  rules: ApprovalRules,
  facts: VirementFacts,
  by: Role,
): BeyondAuthority | null => {
  const rows = testRows(rules, facts)
  const own = rowOfAuthority(rows, by)
  const broken = own?.counts.find(isBroken)
  if (own === undefined || broken === undefined || broken.limit === null) return null
  return {
    tag: 'BeyondAuthority',
    rule: own.row.name,
    by,
    amount: formatPounds(pence(countedOf(broken))),
    limit: formatPounds(pence(broken.limit)),
    next: rows.find(({ verdict }) => verdict === 'holds')?.approver ?? null,
  }
}

/**
 * The counts that are held against an authority's limits when it approves; `BeyondAuthority` is made of them.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRules } from '@coflyfr/governance'
 * import { countsOfAuthority } from '@coflyfr/governance/rules'
 * import { pence, zeroPence } from '@coflyfr/money'
 *
 * const facts = {
 *   kind: 'permanent',
 *   scope: 'council',
 *   gross: pence(100_000_000n),
 *   approvedEarlier: () => zeroPence,
 *   mixesCapitalAndRevenue: false,
 *   netRevenue: zeroPence,
 * } as const
 * assert.equal(countsOfAuthority(standardRules, facts, 'cabinet')[0]?.limit, 50_000_000n)
 * assert.equal(countsOfAuthority(standardRules, facts, 'council')[0]?.limit, null)
 * ```
 */
export const countsOfAuthority = (
  rules: ApprovalRules,
  facts: VirementFacts,
  by: Role,
): readonly Count[] => rowOfAuthority(testRows(rules, facts), by)?.counts ?? []
