import { type ContextSource, contextSource, streamName } from '@coflyfr/core'
import { type ApprovalRulesEvent, ApprovalRulesSet } from './events.ts'
import { evolveRules, initialRulesState, type RulesState } from './state.ts'

/** The stream that holds a council's approval rules. */
export const rulesStream = streamName('rules')

/** Every decision reads it. */
const source: ContextSource<RulesState> = contextSource<RulesState, ApprovalRulesEvent>({
  name: 'approval-rules',
  stream: rulesStream,
  events: [ApprovalRulesSet],
  initialState: initialRulesState,
  evolve: evolveRules,
})

/**
 * The approval rules as context of a decision in another stream.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { rulesSource } from '@coflyfr/governance/rules'
 *
 * assert.equal(rulesSource().stream, 'rules')
 * ```
 */
export const rulesSource = (): ContextSource<RulesState> => source
