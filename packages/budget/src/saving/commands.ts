import { type Command, exactObject, FinancialYearText, NonEmptyText, oneOf } from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import type * as t from 'io-ts'

const key = { financialYear: FinancialYearText, reference: NonEmptyText } as const

/** Codecs of the data of every command about a budget reduction. */
export const reductionData = {
  ApproveReduction: exactObject(
    'ApproveReduction',
    {
      ...key,
      description: NonEmptyText,
      directorate: NonEmptyText,
      target: PenceFromPounds,
      decision: NonEmptyText,
    },
    { service: NonEmptyText, owner: NonEmptyText },
  ),
  ReportReduction: exactObject(
    'ReportReduction',
    { ...key, achieved: PenceFromPounds, rag: oneOf('blue', 'green', 'amber', 'red') },
    { projected: PenceFromPounds, reason: NonEmptyText, mitigation: NonEmptyText },
  ),
  RemoveReduction: exactObject('RemoveReduction', {
    ...key,
    reason: NonEmptyText,
    decision: NonEmptyText,
  }),
} as const

type Of<Name extends keyof typeof reductionData> = Command<
  Name,
  t.TypeOf<(typeof reductionData)[Name]>
>

/** Adds a budget reduction, with its target, to the year's list. */
export type ApproveReduction = Of<'ApproveReduction'>
/** Reports how much of a reduction has been achieved. */
export type ReportReduction = Of<'ReportReduction'>
/** Formally removes a reduction. */
export type RemoveReduction = Of<'RemoveReduction'>
