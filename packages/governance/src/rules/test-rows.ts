import type { Role } from '@coflyfr/core'
import { addPence, comparePence, type Pence } from '@coflyfr/money'
import type { ApprovalRules, VirementRow } from './approval-rules.ts'
import { type Limit, penceOfLimit } from './limit.ts'
import type { MovementScope, VirementFacts } from './virement-facts.ts'

/** Whether a row takes a movement, and if not, the first condition that fails. */
export type RowVerdict = 'holds' | 'other-kind' | 'other-fund' | 'wider-scope' | 'beyond-limit'

/** One amount against one limit: the row's own, or its approver's for the year. */
export interface LimitTest {
  readonly of: 'row' | 'year'
  readonly amount: Pence
  readonly limit: Pence | null
}

/** A row with everything that was looked at. */
export interface TestedRow {
  readonly row: VirementRow
  /** Who takes the last step. */
  readonly approver: Role
  readonly verdict: RowVerdict
  readonly tests: readonly LimitTest[]
}

const widthByScope: Readonly<Record<MovementScope, number>> = {
  service: 0,
  directorate: 1,
  council: 2,
}

const isWithin = ({ amount, limit }: LimitTest): boolean =>
  limit === null || comparePence(amount, limit) <= 0

/** Tests every row of the scheme, so that an explanation can show also those that came after the one that holds. */
export const testRows = (rules: ApprovalRules, facts: VirementFacts): readonly TestedRow[] =>
  rules.virements.map((row) => {
    const approver = approverOf(row)
    const tests = limitTests(rules, facts, row, approver)
    return { row, approver, tests, verdict: verdictOf(row, facts, tests) }
  })

/** The limit test that a row fails, or null. */
export const failedTest = ({ tests }: TestedRow): LimitTest | null =>
  tests.find((test) => !isWithin(test)) ?? null

const approverOf = ({ name, steps }: VirementRow): Role => {
  const last = steps.at(-1)
  if (last === undefined) throw new TypeError(`Cannot test row "${name}": it has no step`)
  return last.by
}

const limitTests = (
  { cumulative }: ApprovalRules,
  { gross, approvedEarlier, netRevenue }: VirementFacts,
  row: VirementRow,
  approver: Role,
): readonly LimitTest[] => {
  const total = addPence(gross, approvedEarlier(approver))
  const limitOf = (limit: Limit) => penceOfLimit(limit, netRevenue)
  const amount = cumulative.countEarlierApprovals ? total : gross
  return [
    { of: 'row', amount, limit: limitOf(row.upTo) },
    ...cumulative.yearlyLimits
      .filter(({ authority }) => authority === approver)
      .map(({ upTo }) => ({ of: 'year' as const, amount: total, limit: limitOf(upTo) })),
  ]
}

const verdictOf = (
  { kinds, mixesCapitalAndRevenue, scope }: VirementRow,
  facts: VirementFacts,
  tests: readonly LimitTest[],
): RowVerdict => {
  if (kinds !== undefined && !kinds.includes(facts.kind)) return 'other-kind'
  if ((mixesCapitalAndRevenue ?? false) !== facts.mixesCapitalAndRevenue) return 'other-fund'
  if (widthByScope[facts.scope] > widthByScope[scope]) return 'wider-scope'
  return tests.every(isWithin) ? 'holds' : 'beyond-limit'
}
