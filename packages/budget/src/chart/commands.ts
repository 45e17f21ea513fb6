import { type Command, exactObject, NonEmptyText, oneOf } from '@coflyfr/core'
import * as t from 'io-ts'

/** Codec of the data of `SetChartOfAccounts`. */
export const SetChartOfAccountsData = exactObject(
  'SetChartOfAccounts',
  {
    reference: NonEmptyText,
    costCentres: t.readonlyArray(
      exactObject(
        'costCentre',
        { costCentre: NonEmptyText, directorate: NonEmptyText, service: NonEmptyText },
        { name: NonEmptyText },
      ),
    ),
    subjectives: t.readonlyArray(
      exactObject(
        'subjective',
        { subjective: NonEmptyText, kind: oneOf('expenditure', 'income') },
        { group: NonEmptyText, name: NonEmptyText },
      ),
    ),
  },
  { reason: NonEmptyText },
)

/** Sets where cost centres belong and what kind of money subjectives are, from the effective date. */
export type SetChartOfAccounts = Command<
  'SetChartOfAccounts',
  t.TypeOf<typeof SetChartOfAccountsData>
>
