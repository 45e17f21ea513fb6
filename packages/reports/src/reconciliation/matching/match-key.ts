import { joined, type ReconciliationLine } from '../line.ts'
import type { MatchRule, OnField } from '../rules.ts'

/** The part of a reference that a rule looks at; the whole of it where it holds no such mark. */
export const referencePart = (
  reference: string,
  { referenceAfter, referenceBefore }: Pick<MatchRule, 'referenceAfter' | 'referenceBefore'>,
): string => {
  const begin = referenceAfter === undefined ? -1 : reference.indexOf(referenceAfter)
  const from = begin === -1 ? reference : reference.slice(begin + (referenceAfter?.length ?? 0))
  const end = referenceBefore === undefined ? -1 : from.indexOf(referenceBefore)
  return end === -1 ? from : from.slice(0, end)
}

/** What a rule reads in one of its fields. */
export const fieldText = (line: ReconciliationLine, rule: MatchRule, field: OnField): string =>
  field === 'reference' ? referencePart(line.reference, rule) : (line[field] ?? '')

/** What must be equal on both sides for a rule to match two lines, the amount and the date window aside. */
export const matchKey = (line: ReconciliationLine, rule: MatchRule): string => {
  const period = rule.period === 'same' ? line.period : ''
  return joined(period, ...rule.on.map((field) => fieldText(line, rule, field)))
}
