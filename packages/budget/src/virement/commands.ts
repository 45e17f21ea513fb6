import {
  type Command,
  exactObject,
  FinancialYearText,
  NonEmptyText,
  PlainDateText,
  Role,
} from '@coflyfr/core'
import { VirementKind } from '@coflyfr/governance/rules'
import * as t from 'io-ts'
import { LegData } from '../shared/leg.ts'

const key = { reference: NonEmptyText, financialYear: FinancialYearText } as const

const LaterYearData = exactObject('laterYear', {
  financialYear: FinancialYearText,
  legs: t.readonlyArray(LegData),
})

const document = {
  ...key,
  kind: VirementKind,
  reason: NonEmptyText,
  legs: t.readonlyArray(LegData),
} as const

const laterYears = { laterYears: t.readonlyArray(LaterYearData) } as const

const step = { ...key, by: Role, decision: NonEmptyText, contentHash: NonEmptyText } as const

const decidedOn = { decidedOn: PlainDateText } as const

/** Codecs of the data of every command about a virement. */
export const virementData = {
  ProposeVirement: exactObject('ProposeVirement', document, laterYears),
  AmendVirement: exactObject('AmendVirement', document, laterYears),
  AgreeVirement: exactObject('AgreeVirement', step, decidedOn),
  ApproveVirement: exactObject('ApproveVirement', step, decidedOn),
  RejectVirement: exactObject('RejectVirement', step, decidedOn),
  PostVirement: exactObject('PostVirement', key, { reason: NonEmptyText }),
  WithdrawVirement: exactObject('WithdrawVirement', key, { reason: NonEmptyText }),
  ReverseVirement: exactObject('ReverseVirement', {
    ...key,
    reversalReference: NonEmptyText,
    reason: NonEmptyText,
  }),
} as const

type Of<Name extends keyof typeof virementData> = Command<
  Name,
  t.TypeOf<(typeof virementData)[Name]>
>

/** Asks for a virement; moves nothing. */
export type ProposeVirement = Of<'ProposeVirement'>
/** Replaces the proposal. All agreements and approvals of the earlier version are void. */
export type AmendVirement = Of<'AmendVirement'>
/** Records a step of the route that is not the last. */
export type AgreeVirement = Of<'AgreeVirement'>
/** Records the last step of the route, so that the virement can be posted. */
export type ApproveVirement = Of<'ApproveVirement'>
/** Records that an authority in the route rejected the virement. */
export type RejectVirement = Of<'RejectVirement'>
/** Moves the budget. */
export type PostVirement = Of<'PostVirement'>
/** Withdraws the proposal. */
export type WithdrawVirement = Of<'WithdrawVirement'>
/** Proposes the opposite of a posted virement. */
export type ReverseVirement = Of<'ReverseVirement'>
