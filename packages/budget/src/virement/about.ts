import type { JsonObject } from '@coflyfr/core'
import { explainRoute, type Figures, openSteps, rulesInForce } from '@coflyfr/governance/rules'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import type { VirementCommand, VirementDecision } from './decide.ts'
import { oppositeOf, type VirementDocument } from './document.ts'
import { factsOf, rulesFor } from './facts.ts'
import { findVirement } from './find.ts'
import type { VirementContext } from './propose.ts'
import { beforeOwnApproval, isPending, type Virement } from './state.ts'

interface Asked {
  readonly document: VirementDocument
  /** The year without the virement's own approval, which must not use up its own headroom. */
  readonly state: BudgetYear
  /** Null where it is only put forward now. */
  readonly virement: Virement | null
}

const askedOf = (command: VirementCommand | VirementDecision, state: BudgetYear): Asked | null => {
  if (command.command === 'ProposeVirement')
    return { document: command.data, state, virement: null }
  const found = findVirement(state, command.data)
  if (isLeft(found)) return null
  const virement = found.right
  const before = isPending(virement) ? beforeOwnApproval(state, virement) : state
  switch (command.command) {
    case 'AmendVirement':
      return { document: command.data, state: before, virement }
    case 'ReverseVirement': {
      const { reversalReference: reference, reason } = command.data
      const document = oppositeOf(virement.document, { reference, reason })
      return { document, state, virement }
    }
    case 'AgreeVirement':
    case 'ApproveVirement':
    case 'RejectVirement':
    case 'PostVirement':
    case 'WithdrawVirement':
      return { document: virement.document, state: before, virement }
  }
}

const figuresOf = (virement: Virement | null): Figures => {
  if (virement === null) return {}
  if (!isPending(virement)) return { virement: virement.status }
  const awaited = openSteps(virement.route, virement.taken).map(({ by }) => by)
  return {
    virement: virement.status,
    awaiting: awaited.length === 0 ? null : awaited.join(' or '),
  }
}

const decidedOn = ({ data, effectiveOn }: VirementCommand | VirementDecision) =>
  'decidedOn' in data && data.decidedOn !== undefined ? data.decidedOn : effectiveOn

/**
 * Why a virement has its route: every row of the rules in force with the totals counted so far and the headroom, and whose
 * step comes next. Empty if there is no such virement, or no rules are in force.
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
    figures: figuresOf(asked.virement),
  }
}
