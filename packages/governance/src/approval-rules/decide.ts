import type { NoContext } from '@coflyfr/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { SetApprovalRules } from './commands.ts'
import { contentHashOfRules } from './content-hash.ts'
import { type ApprovalRulesEvent, ApprovalRulesSet } from './events.ts'
import type { ApprovalRulesRefusal } from './refusals.ts'
import { maySetRules } from './rules.ts'
import type { RulesState } from './state.ts'

/** Adopts the rules, each time anew: the set adopted last wins, also where an older one is adopted again. */
export const decideRules = (
  { actor, effectiveOn, data: { rules } }: SetApprovalRules,
  state: RulesState,
  _context: NoContext,
): Either<ApprovalRulesRefusal, readonly ApprovalRulesEvent[]> => {
  const allowed = maySetRules(state, actor, effectiveOn)
  if (isLeft(allowed)) return allowed
  return right([
    ApprovalRulesSet.of(effectiveOn, { rules, contentHash: contentHashOfRules(rules) }),
  ])
}
