import { joined, type ReconciliationLine } from '../line.ts'
import type { MatchRule, OnField } from '../rules.ts'

/** The part of a reference that a rule uses; all of it if the marks do not occur. */
export const referencePart = (
  reference: string,
  { referenceAfter, referenceBefore }: Pick<MatchRule, 'referenceAfter' | 'referenceBefore'>,
): string => {
  const begin = referenceAfter === undefined ? -1 : reference.indexOf(referenceAfter)
  const from = begin === -1 ? reference : reference.slice(begin + (referenceAfter?.length ?? 0))
  const end = referenceBefore === undefined ? -1 : from.indexOf(referenceBefore)
  return end === -1 ? from : from.slice(0, end)
}

/** The text of a field as a rule compares it. */
export const fieldText = (line: ReconciliationLine, rule: MatchRule, field: OnField): string =>
  field === 'reference' ? referencePart(line.reference, rule) : (line[field] ?? '')

/** What must be equal for a rule to match two lines, besides the amount and the days. */
export const matchKey = (line: ReconciliationLine, rule: MatchRule): string => {
  const period = rule.period === 'same' ? line.period : ''
  return joined(period, ...rule.on.map((field) => fieldText(line, rule, field)))
}
