import { type CommandDefinition, defineCommands } from '@coflyfr/core'
import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetYearHandler } from '../budget-year/handler.ts'
import { type ReceiveSpecificGrant, ReceiveSpecificGrantData } from './commands.ts'
import { type GrantContext, receiveSpecificGrant } from './decide.ts'
import type { GrantRefusal } from './refusals.ts'

/** Carries out `ReceiveSpecificGrant` on `budget-<year>`. */
export const grantHandler = budgetYearHandler<ReceiveSpecificGrant, GrantContext, GrantRefusal>(
  receiveSpecificGrant,
  ({ actor }) => ({ rules: rulesSource(), minutes: decisionSource(actor.role) }),
)

/** The commands about specific grants. */
export const grantCommands: readonly CommandDefinition[] = defineCommands(grantHandler, {
  ReceiveSpecificGrant: ReceiveSpecificGrantData,
})
