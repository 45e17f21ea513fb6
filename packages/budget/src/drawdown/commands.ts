import {
  type Command,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
  PlainDateText,
  Role,
} from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import * as t from 'io-ts'
import { HeadData } from '../shared/leg.ts'

const key = { reserve: IdText, reference: NonEmptyText } as const

const part = { amount: PenceFromPounds, reason: NonEmptyText } as const

/** Codecs of the data of every command about a drawdown. */
export const drawdownData = {
  RequestDrawdown: exactObject(
    'RequestDrawdown',
    {
      ...key,
      amount: PenceFromPounds,
      financialYear: FinancialYearText,
      to: HeadData,
      purpose: NonEmptyText,
      reason: NonEmptyText,
    },
    { expiresOn: PlainDateText },
  ),
  ApproveDrawdown: exactObject(
    'ApproveDrawdown',
    { ...key, by: Role, decision: NonEmptyText, contentHash: NonEmptyText },
    { decidedOn: PlainDateText },
  ),
  PostDrawdown: exactObject('PostDrawdown', key, { ...part, final: t.boolean }),
  VoidDrawdown: exactObject('VoidDrawdown', key, { ...part, final: t.boolean }),
  ReverseDrawdown: exactObject('ReverseDrawdown', key, part),
} as const

type Of<Name extends keyof typeof drawdownData> = Command<
  Name,
  t.TypeOf<(typeof drawdownData)[Name]>
>

/** Requests money from a reserve. The money is held but does not move yet. */
export type RequestDrawdown = Of<'RequestDrawdown'>
/** Records a step of the drawdown's route; after the last step it can be posted. */
export type ApproveDrawdown = Of<'ApproveDrawdown'>
/** Draws all or part of an approved drawdown. */
export type PostDrawdown = Of<'PostDrawdown'>
/** Releases all or part of a pending drawdown. */
export type VoidDrawdown = Of<'VoidDrawdown'>
/** Returns drawn money to its reserve. */
export type ReverseDrawdown = Of<'ReverseDrawdown'>

/** Codec of a reversal with the year that the drawdown went to, which holds the money now. */
export const ReverseInYearData = exactObject(
  'ReverseDrawdown',
  { ...key, financialYear: FinancialYearText },
  part,
)

/** A reversal whose year was looked up. */
export type ReverseInYear = Command<'ReverseDrawdown', t.TypeOf<typeof ReverseInYearData>>
