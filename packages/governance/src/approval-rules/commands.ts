import { type Command, exactObject } from '@coflyfr/core'
import type * as t from 'io-ts'
import { ApprovalRules } from '../rules/approval-rules.ts'

/** Codec of the data of `SetApprovalRules`. */
export const SetApprovalRulesData = exactObject('SetApprovalRules', { rules: ApprovalRules })

/** Adopts approval rules, in force from `effectiveOn`; Council's act, under the rules in force before it. */
export type SetApprovalRules = Command<'SetApprovalRules', t.TypeOf<typeof SetApprovalRulesData>>
