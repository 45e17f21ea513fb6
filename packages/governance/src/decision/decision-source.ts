import {
  type ContextSource,
  contextSource,
  type EventOf,
  type Role,
  streamName,
} from '@coflyfr/core'
import type { DecisionRegister } from '../rules/decision-register.ts'
import { DecisionRecorded } from './events.ts'
import { recordDecision } from './register.ts'

/**
 * The decisions on record of the body whose recorder acts in this role, as context of a decision that cites one.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { decisionSource } from '@coflyfr/governance/rules'
 *
 * assert.equal(decisionSource('cabinet').stream, 'body-cabinet')
 * ```
 */
export const decisionSource = (by: Role): ContextSource<DecisionRegister> =>
  contextSource<DecisionRegister, EventOf<typeof DecisionRecorded>>({
    name: 'decision-register',
    stream: streamName('body', by),
    events: [DecisionRecorded],
    initialState: () => new Map(),
    evolve: recordDecision,
  })
