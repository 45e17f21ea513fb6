import type { Role } from '@coflyfr/core'
import { zeroPence } from '@coflyfr/money'
import type { ApprovalRules, VirementRow } from './approval-rules.ts'
import { atMost, type Count, isBroken } from './count.ts'
import { type Limit, penceOfLimit } from './limit.ts'
import type { MovementScope, VirementFacts } from './virement-facts.ts'

/** Whether a row takes a movement, and if not, the first condition that fails. */
export type RowVerdict = 'holds' | 'other-kind' | 'other-fund' | 'wider-scope' | 'beyond-limit'

/** A row with everything that was looked at. */
export interface TestedRow {
  readonly row: VirementRow
  /** Who takes the last step. */
  readonly approver: Role
  readonly verdict: RowVerdict
  /** The row's own limit, then its approver's for the year. */
  readonly counts: readonly Count[]
}

const widthByScope: Readonly<Record<MovementScope, number>> = {
  service: 0,
  directorate: 1,
  council: 2,
}

/** Tests every row of the scheme, so that an explanation can show also those that came after the one that holds. */
export const testRows = (rules: ApprovalRules, facts: VirementFacts): readonly TestedRow[] =>
  rules.virements.map((row) => {
    const approver = approverOf(row)
    const counts = countsOf(rules, facts, row, approver)
    return { row, approver, counts, verdict: verdictOf(row, facts, counts) }
  })

const approverOf = ({ name, steps }: VirementRow): Role => {
  const last = steps.at(-1)
  if (last === undefined) throw new TypeError(`Cannot test row "${name}": it has no step`)
  return last.by
}

const countsOf = (
  { cumulative }: ApprovalRules,
  { gross, approvedEarlier, netRevenue }: VirementFacts,
  row: VirementRow,
  approver: Role,
): readonly Count[] => {
  const earlier = approvedEarlier(approver)
  const limitOf = (limit: Limit) => penceOfLimit(limit, netRevenue)
  const total = cumulative.countEarlierApprovals ? earlier : zeroPence
  return [
    atMost({ of: 'row', limit: limitOf(row.upTo), total, asked: gross }),
    ...cumulative.yearlyLimits
      .filter(({ authority }) => authority === approver)
      .map(({ upTo }) =>
        atMost({ of: 'year', limit: limitOf(upTo), total: earlier, asked: gross }),
      ),
  ]
}

const verdictOf = (
  { kinds, mixesCapitalAndRevenue, scope }: VirementRow,
  facts: VirementFacts,
  counts: readonly Count[],
): RowVerdict => {
  if (kinds !== undefined && !kinds.includes(facts.kind)) return 'other-kind'
  if ((mixesCapitalAndRevenue ?? false) !== facts.mixesCapitalAndRevenue) return 'other-fund'
  if (widthByScope[facts.scope] > widthByScope[scope]) return 'wider-scope'
  return counts.some(isBroken) ? 'beyond-limit' : 'holds'
}
