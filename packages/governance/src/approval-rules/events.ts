/**
 * Wire format: what stands here is stored and hashed for ever. A change of shape is a new schema version with an
 * upcaster, never an edit.
 */
import { defineEvent, type EventOf, exactObject } from '@coflyfr/core'
import * as t from 'io-ts'
import { ApprovalRules } from '../rules/approval-rules.ts'

/** Approval rules were adopted, in force from the event's `effectiveOn`; `contentHash` binds their exact text. */
export const ApprovalRulesSet = defineEvent({
  type: 'ApprovalRulesSet',
  data: exactObject('ApprovalRulesSet', { rules: ApprovalRules, contentHash: t.string }),
})

/** The events of the stream `rules`. */
export type ApprovalRulesEvent = EventOf<typeof ApprovalRulesSet>
