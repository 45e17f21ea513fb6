import type { BudgetYear } from '../budget-year/state.ts'
import type { Judged } from '../shared/judged.ts'
import type {
  AgreeVirement,
  AmendVirement,
  ApproveVirement,
  PostVirement,
  ProposeVirement,
  RejectVirement,
  ReverseVirement,
  WithdrawVirement,
} from './commands.ts'
import type { VirementEvent } from './events.ts'
import { amendVirement, proposeVirement, reverseVirement, type VirementContext } from './propose.ts'
import type { DecisionRefusal, ProposalRefusal, SettlementRefusal } from './refusals.ts'
import { postVirement, withdrawVirement } from './settle.ts'
import {
  agreeVirement,
  approveVirement,
  type DecisionContext,
  rejectVirement,
} from './take-step.ts'

/** What is done with a virement without citing a minute. */
export type VirementCommand =
  | ProposeVirement
  | AmendVirement
  | PostVirement
  | WithdrawVirement
  | ReverseVirement

/** What an officer or a body decides on a virement, citing its minute. */
export type VirementDecision = AgreeVirement | ApproveVirement | RejectVirement

/** Proposes, amends, posts, withdraws or reverses. */
export const judgeVirement = (
  command: VirementCommand,
  state: BudgetYear,
  context: VirementContext,
): Judged<ProposalRefusal | SettlementRefusal, readonly VirementEvent[]> => {
  switch (command.command) {
    case 'ProposeVirement':
      return proposeVirement(command, state, context)
    case 'AmendVirement':
      return amendVirement(command, state, context)
    case 'PostVirement':
      return postVirement(command, state, context)
    case 'WithdrawVirement':
      return withdrawVirement(command, state, context)
    case 'ReverseVirement':
      return reverseVirement(command, state, context)
  }
}

/** Agrees, approves or rejects. */
export const judgeOnVirement = (
  command: VirementDecision,
  state: BudgetYear,
  context: DecisionContext,
): Judged<DecisionRefusal, readonly VirementEvent[]> => {
  switch (command.command) {
    case 'AgreeVirement':
      return agreeVirement(command, state, context)
    case 'ApproveVirement':
      return approveVirement(command, state, context)
    case 'RejectVirement':
      return rejectVirement(command, state, context)
  }
}
