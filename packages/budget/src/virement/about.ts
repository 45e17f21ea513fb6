import type { JsonObject } from '@coflyfr/core'
import { explainRoute, rulesInForce } from '@coflyfr/governance/rules'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import type { VirementCommand, VirementDecision } from './decide.ts'
import { oppositeOf, type VirementDocument } from './document.ts'
import { factsOf, rulesFor } from './facts.ts'
import { findVirement } from './find.ts'
import type { VirementContext } from './propose.ts'
import { beforeOwnApproval, isPending } from './state.ts'

interface Asked {
  readonly document: VirementDocument
  /** The year as the virement's own approval found it: an approval is no headroom used against itself. */
  readonly state: BudgetYear
}

const askedOf = (command: VirementCommand | VirementDecision, state: BudgetYear): Asked | null => {
  if (command.command === 'ProposeVirement') return { document: command.data, state }
  const found = findVirement(state, command.data)
  if (isLeft(found)) return null
  const virement = found.right
  const before = isPending(virement) ? beforeOwnApproval(state, virement) : state
  switch (command.command) {
    case 'AmendVirement':
      return { document: command.data, state: before }
    case 'ReverseVirement': {
      const { reversalReference: reference, reason } = command.data
      return { document: oppositeOf(virement.document, { reference, reason }), state }
    }
    case 'AgreeVirement':
    case 'ApproveVirement':
    case 'RejectVirement':
    case 'PostVirement':
    case 'WithdrawVirement':
      return { document: virement.document, state: before }
  }
}

const decidedOn = ({ data, effectiveOn }: VirementCommand | VirementDecision) =>
  'decidedOn' in data && data.decidedOn !== undefined ? data.decidedOn : effectiveOn

/**
 * Why a virement goes the way it does: every row of the rules in force with the totals counted so far and the headroom,
 * and whose step comes next. Nothing where there is no such virement, or where no rules are in force.
 */
export const aboutVirement = (
  command: VirementCommand | VirementDecision,
  state: BudgetYear,
  context: VirementContext,
): JsonObject => {
  const asked = askedOf(command, state)
  const rules = rulesInForce(context.rules, decidedOn(command))
  if (asked === null || isLeft(rules)) return {}
  const facts = factsOf(asked.state, asked.document)
  return {
    effectiveFrom: rules.right.effectiveOn,
    scope: facts.scope,
    ...explainRoute(rulesFor(rules.right.rules, facts), facts),
  }
}
