import type { RulesState } from '@coflyfr/governance/rules'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { approvalOnRecord, type MinutesContext } from '../shared/cite-minute.ts'
import { legToWire } from '../shared/leg.ts'
import type { ApproveSupplementaryEstimate } from './commands.ts'
import { SupplementaryEstimateApproved } from './events.ts'
import type { SupplementaryEstimateRefusal } from './refusals.ts'
import { refuseEstimate } from './rules.ts'

/** What approving an estimate reads besides the year's own stream: the rules, and Council's minutes. */
export interface SupplementaryEstimateContext extends MinutesContext {
  readonly rules: RulesState
}

/** Adds to the year's total from outside the budget: from here on the heads can spend it or give it by a virement. */
export const approveSupplementaryEstimate = (
  command: ApproveSupplementaryEstimate,
  state: BudgetYear,
  context: SupplementaryEstimateContext,
): Either<SupplementaryEstimateRefusal, readonly SupplementaryEstimateApproved[]> => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const refusal = refuseEstimate({ state, effectiveOn, data })
  if (refusal !== null) return left(refusal)
  const subject = { kind: 'budget', reference: data.financialYear } as const
  const onRecord = approvalOnRecord(context, command, data.decision, subject)
  if (isLeft(onRecord)) return onRecord
  const legs = data.legs.map(legToWire)
  const approved = { ...data, legs, onRecord: onRecord.right }
  return right([SupplementaryEstimateApproved.of(effectiveOn, approved)])
}
