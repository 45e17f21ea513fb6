import type { RulesState } from '@coflyfr/governance/rules'
import type { BudgetYear } from '../budget-year/state.ts'
import { judgeMinute, type MinutesContext } from '../shared/cite-minute.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { after, type Judged, judgeRules, mapJudged } from '../shared/judged.ts'
import { legToWire } from '../shared/leg.ts'
import type { ApproveSupplementaryEstimate } from './commands.ts'
import { SupplementaryEstimateApproved } from './events.ts'
import type { SupplementaryEstimateRefusal } from './refusals.ts'
import { estimateRules } from './rules.ts'

/** What approving an estimate reads from other streams: the rules, and Council's minutes. */
export interface SupplementaryEstimateContext extends MinutesContext {
  readonly rules: RulesState
}

/** Adds to the year's total from outside the budget: from here on the heads can spend it or give it by a virement. */
export const approveSupplementaryEstimate = (
  command: ApproveSupplementaryEstimate,
  state: BudgetYear,
  context: SupplementaryEstimateContext,
): Judged<SupplementaryEstimateRefusal, readonly SupplementaryEstimateApproved[]> => {
  const { effectiveOn, data } = command
  const subject = { kind: 'budget', reference: data.financialYear } as const
  const minute = judgeMinute(context, command, data.decision, subject)
  return judgeAct(context.rules, command, () =>
    mapJudged(
      after(judgeRules(estimateRules, { state, effectiveOn, data }), minute),
      (onRecord) => {
        const approved = { ...data, legs: data.legs.map(legToWire), onRecord }
        return [SupplementaryEstimateApproved.of(effectiveOn, approved)]
      },
    ),
  )
}
