import type { PlainDate } from '@coflyfr/core'
import {
  type ApprovalRules,
  checkRole,
  type NoRulesInForce,
  type RoleNotAllowed,
  type RulesState,
  roleAllowed,
  rulesInForce,
} from '@coflyfr/governance/rules'
import type { Act } from './authority.ts'
import { after, andThen, type Judged, judgeFound, mapJudged } from './judged.ts'

/** The rules that hold on a day, or `NoRulesInForce`. */
export const judgeInForce = (
  rules: RulesState,
  on: PlainDate,
): Judged<NoRulesInForce, ApprovalRules> =>
  mapJudged(
    judgeFound('approval rules are in force on the day', rulesInForce(rules, on)),
    (version) => version.rules,
  )

/**
 * Judges a command that names no authority: rules are in force on its day, and they let the role give it. The other rules
 * are checked even if they do not.
 */
export const judgeAct = <Refused, Value>(
  rules: RulesState,
  { command, actor, effectiveOn }: Act,
  rest: (rules: ApprovalRules) => Judged<Refused, Value>,
): Judged<NoRulesInForce | RoleNotAllowed | Refused, Value> =>
  andThen(judgeInForce(rules, effectiveOn), (inForce) => {
    const checks = [checkRole(inForce, command, actor.role)]
    const outcome = roleAllowed(inForce, command, actor.role)
    return after({ checks, outcome }, rest(inForce))
  })
