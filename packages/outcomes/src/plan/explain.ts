import type { JsonValue } from '@coflyfr/core'
import { explainChecks, plainCheck } from '@coflyfr/governance/rules'
import { isLeft } from 'fp-ts/lib/Either.js'
import { explainWithRoles } from '../roles.ts'
import type { PlanCommand } from './commands.ts'
import { decidePlan, type PlanContext } from './decide.ts'
import { checkApprover } from './decide-approval.ts'
import type { PlanState } from './state.ts'

const explainOther = explainWithRoles(decidePlan)

/** What `may` says about a command on a plan; the roles that approve one are checked after the plan itself. */
export const explainPlan = (
  command: PlanCommand,
  state: PlanState,
  context: PlanContext,
): JsonValue => {
  if (command.command !== 'ApprovePlan') return explainOther(command, state, context)
  const decided = decidePlan(command, state, context)
  const refusal = isLeft(decided) && decided.left.tag !== 'RoleNotAllowed' ? decided.left : null
  return explainChecks([
    plainCheck('the other rules of ApprovePlan', refusal),
    checkApprover(command, context),
  ])
}
