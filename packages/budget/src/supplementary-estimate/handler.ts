import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetYearHandler, ofYear } from '../budget-year/handler.ts'
import type { ApproveSupplementaryEstimate } from './commands.ts'
import { approveSupplementaryEstimate, type SupplementaryEstimateContext } from './decide.ts'
import type { SupplementaryEstimateRefusal } from './refusals.ts'

/** Carries out `ApproveSupplementaryEstimate` on `budget-<year>`. */
export const supplementaryEstimateHandler = budgetYearHandler<
  ApproveSupplementaryEstimate,
  SupplementaryEstimateContext,
  SupplementaryEstimateRefusal
>(approveSupplementaryEstimate, ofYear, ({ actor }) => ({
  rules: rulesSource(),
  minutes: decisionSource(actor.role),
}))
