import type { MatchRule, ReconciliationLine } from '@coflyfr/reports'
import fc from 'fast-check'
import type { Engine } from './engine.ts'
import { lists, ruleSets } from './lists.ts'
import { mayStandTogether } from './properties.ts'

type Lines = readonly ReconciliationLine[]

/** With more lines, the engine itself may give up. */
const triedMax = 14

const partsMax = 12

/** Whether two or more of the lines add up to an amount, by trying every choice. */
const someSumTo = (amount: bigint, lines: Lines, taken = 0): boolean => {
  const [line, ...others] = lines
  if (line === undefined || taken === partsMax) return false
  const rest = amount - line.amount
  return (
    (rest === 0n && taken > 0) ||
    someSumTo(rest, others, taken + 1) ||
    someSumTo(amount, others, taken)
  )
}

const leaves = (rule: MatchRule, ledger: Lines, extract: Lines): boolean => {
  const agreeing = (one: ReconciliationLine, others: Lines): Lines =>
    others.filter((other) => mayStandTogether(rule, one, other))
  if (rule.shape === '1-1') {
    return ledger.some((one) => agreeing(one, extract).some(({ amount }) => amount === one.amount))
  }
  const [ones, many] = rule.shape === '1-n' ? [ledger, extract] : [extract, ledger]
  return ones.some((one) => {
    const parts = agreeing(one, many)
    return parts.length <= triedMax && someSumTo(one.amount, parts)
  })
}

/** G3: no two lines and no sum that a rule would match are left open. */
export const nothingIsLeft = ({ match }: Engine) =>
  fc.property(fc.record({ lines: lists, rules: ruleSets }), ({ lines, rules }) => {
    const { open, unsearched } = match(lines, rules)
    return !rules.rules
      .filter(({ name }) => !unsearched.has(name))
      .some((rule) => leaves(rule, open.ledger, open.extract))
  })
