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

/** Says where cost centres belong and what kind of money subjectives are, from its effective date on. */
export type SetChartOfAccounts = Command<
  'SetChartOfAccounts',
  t.TypeOf<typeof SetChartOfAccountsData>
>
