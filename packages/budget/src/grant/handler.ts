import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetYearHandler, ofYear } from '../budget-year/handler.ts'
import type { ReceiveSpecificGrant } from './commands.ts'
import { type GrantContext, receiveSpecificGrant } from './decide.ts'
import type { GrantRefusal } from './refusals.ts'

/** Carries out `ReceiveSpecificGrant` on `budget-<year>`. */
export const grantHandler = budgetYearHandler<ReceiveSpecificGrant, GrantContext, GrantRefusal>(
  receiveSpecificGrant,
  ofYear,
  ({ actor }) => ({ rules: rulesSource(), minutes: decisionSource(actor.role) }),
)
