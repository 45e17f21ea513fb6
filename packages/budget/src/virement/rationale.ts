import type { JsonValue } from '@coflyfr/core'
import { explainRoute, rulesInForce } from '@coflyfr/governance/rules'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import type { VirementCommand, VirementDecision } from './decide.ts'
import type { VirementDocument } from './document.ts'
import { factsOf, rulesFor } from './facts.ts'
import { findVirement } from './find.ts'
import type { VirementContext } from './propose.ts'

const documentOf = (
  command: VirementCommand | VirementDecision,
  state: BudgetYear,
): VirementDocument | null => {
  if (command.command === 'ProposeVirement' || command.command === 'AmendVirement')
    return command.data
  const found = findVirement(state, command.data)
  return isLeft(found) ? null : found.right.document
}

const decidedOn = ({ data, effectiveOn }: VirementCommand | VirementDecision) =>
  'decidedOn' in data && data.decidedOn !== undefined ? data.decidedOn : effectiveOn

/**
 * Why a virement goes the way it does: every row of the rules in force with the totals counted so far and the headroom,
 * and who has decided already. Null where there is no such virement, or where no rules are in force.
 */
export const rationaleOfVirement = (
  command: VirementCommand | VirementDecision,
  state: BudgetYear,
  context: VirementContext,
): JsonValue => {
  const document = documentOf(command, state)
  const rules = rulesInForce(context.rules, decidedOn(command))
  if (document === null || isLeft(rules)) return null
  const facts = factsOf(state, document)
  return {
    effectiveFrom: rules.right.effectiveOn,
    scope: facts.scope,
    ...explainRoute(rulesFor(rules.right.rules, facts), facts),
  }
}
