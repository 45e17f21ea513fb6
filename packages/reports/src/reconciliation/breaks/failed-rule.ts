import { daysBetween } from '@coflyfr/core'
import type { ReconciliationLine } from '../line.ts'
import { fieldText } from '../matching/match-key.ts'
import type { MatchRule, ReconciliationRules } from '../rules.ts'
import type { FailedField, FailedRule } from './break.ts'

const failedFields = (
  rule: MatchRule,
  one: ReconciliationLine,
  other: ReconciliationLine,
): readonly FailedField[] => [
  ...rule.on.filter((field) => fieldText(one, rule, field) !== fieldText(other, rule, field)),
  ...(one.amount === other.amount ? [] : (['amount'] as const)),
  ...(rule.period === 'any' || one.period === other.period ? [] : (['period'] as const)),
  ...(Math.abs(daysBetween(one.postedOn, other.postedOn)) <= rule.days
    ? []
    : (['postedOn'] as const)),
]

/**
 * The one-to-one rule that fails in the fewest fields for two lines, the first of several, and those fields; if there
 * is no one-to-one rule, any rule. A rule that fails in no field failed by the number of such lines.
 */
export const failedRuleOf = (
  { rules }: ReconciliationRules,
  one: ReconciliationLine,
  other: ReconciliationLine,
): FailedRule => {
  const pairing = rules.filter(({ shape }) => shape === '1-1')
  const failures = (pairing.length === 0 ? rules : pairing).map((rule) => ({
    rule: rule.name,
    fields: failedFields(rule, one, other),
  }))
  const least = failures.reduce((best, next) =>
    next.fields.length < best.fields.length ? next : best,
  )
  const [field = 'count'] = least.fields
  return { rule: least.rule, field, fields: least.fields.length === 0 ? [field] : least.fields }
}

/** The failed rule of a line without any near line: the first field of the first rule. */
export const failedWithoutCandidate = ({ rules }: ReconciliationRules): FailedRule => {
  const [first] = rules
  const field = first?.on[0] ?? 'amount'
  return { rule: first?.name ?? '', field, fields: [field] }
}
