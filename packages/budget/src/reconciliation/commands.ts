import {
  type Command,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
  PeriodText,
} from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import type * as t from 'io-ts'
import { Count } from '../shared/wire.ts'

const key = {
  financialYear: FinancialYearText,
  period: PeriodText,
  source: IdText,
  resultHash: NonEmptyText,
} as const

/** Codecs of the data of every command about a reconciliation. */
export const reconciliationData = {
  PrepareReconciliation: exactObject(
    'PrepareReconciliation',
    {
      ...key,
      extractHash: NonEmptyText,
      ledger: PenceFromPounds,
      extract: PenceFromPounds,
      difference: PenceFromPounds,
      matched: Count,
      breaks: Count,
    },
    { comment: NonEmptyText },
  ),
  ReviewReconciliation: exactObject('ReviewReconciliation', key, { comment: NonEmptyText }),
} as const

type Of<Name extends keyof typeof reconciliationData> = Command<
  Name,
  t.TypeOf<(typeof reconciliationData)[Name]>
>

/** Signs the result of comparing the ledger with an extract. */
export type PrepareReconciliation = Of<'PrepareReconciliation'>
/** Reviews a reconciliation and signs it as a second person. */
export type ReviewReconciliation = Of<'ReviewReconciliation'>
