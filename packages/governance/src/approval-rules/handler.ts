import { type CommandHandler, eventCatalogue, type NoContext } from '@coflyfr/core'
import { explainChecks } from '../rules/check.ts'
import type { SetApprovalRules } from './commands.ts'
import { decideRules } from './decide.ts'
import { type ApprovalRulesEvent, ApprovalRulesSet } from './events.ts'
import type { ApprovalRulesRefusal } from './refusals.ts'
import { checkSettingRules } from './rules.ts'
import { rulesStream } from './rules-source.ts'
import { evolveRules, initialRulesState, type RulesState } from './state.ts'

/** Carries out `SetApprovalRules` on the stream `rules`. */
export const rulesHandler: CommandHandler<
  SetApprovalRules,
  RulesState,
  ApprovalRulesEvent,
  NoContext,
  ApprovalRulesRefusal
> = {
  name: 'approval-rules',
  decider: { initialState: initialRulesState, evolve: evolveRules, decide: decideRules },
  events: eventCatalogue(ApprovalRulesSet),
  streamOf: () => rulesStream,
  contextOf: () => ({}),
  rationale: ({ actor, effectiveOn }, state) =>
    explainChecks([checkSettingRules(state, actor, effectiveOn)]),
}
