import { type ContextSource, contextSource, type Role, streamName } from '@coflyfr/core'
import type { DecisionRegister } from '../rules/decision-register.ts'
import {
  CallInConcluded,
  DecisionCalledIn,
  DecisionRecorded,
  DecisionTookEffect,
} from './events.ts'
import { type RegisterEvent, recordDecision } from './register.ts'

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
  contextSource<DecisionRegister, RegisterEvent>({
    name: 'decision-register',
    stream: streamName('body', by),
    events: [DecisionRecorded, DecisionCalledIn, CallInConcluded, DecisionTookEffect],
    initialState: () => new Map(),
    evolve: recordDecision,
  })
