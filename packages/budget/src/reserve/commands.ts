import {
  type Command,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
  PlainDateText,
} from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import type * as t from 'io-ts'

const movement = {
  reserve: IdText,
  reference: NonEmptyText,
  amount: PenceFromPounds,
  reason: NonEmptyText,
  decision: NonEmptyText,
} as const

/** Year-end moves are decided in June and hold from 31 March: the day of the minute, where it is another one. */
const toldApart = { decidedOn: PlainDateText } as const

const from = exactObject('from', {
  financialYear: FinancialYearText,
  costCentre: NonEmptyText,
  subjective: NonEmptyText,
})

/** Codecs of the data of every command about a reserve itself. */
export const reserveData = {
  EstablishReserve: exactObject(
    'EstablishReserve',
    {
      reserve: IdText,
      name: NonEmptyText,
      purpose: NonEmptyText,
      openingBalance: PenceFromPounds,
      openedOn: PlainDateText,
      decision: NonEmptyText,
    },
    { useRule: NonEmptyText, manager: NonEmptyText, reviewBy: NonEmptyText },
  ),
  ContributeToReserve: exactObject('ContributeToReserve', movement, { from, ...toldApart }),
  ContributeFromHead: exactObject('ContributeToReserve', { ...movement, from }, toldApart),
  ReleaseReserve: exactObject('ReleaseReserve', movement, toldApart),
  RepurposeReserve: exactObject(
    'RepurposeReserve',
    {
      reserve: IdText,
      purpose: NonEmptyText,
      reason: NonEmptyText,
      decision: NonEmptyText,
    },
    toldApart,
  ),
  TransferBetweenReserves: exactObject(
    'TransferBetweenReserves',
    {
      ...movement,
      toReserve: IdText,
    },
    toldApart,
  ),
  RestateReserve: exactObject(
    'RestateReserve',
    { ...movement, financialYear: FinancialYearText },
    toldApart,
  ),
} as const

type Of<Name extends keyof typeof reserveData> = Command<Name, t.TypeOf<(typeof reserveData)[Name]>>

/** Sets up a reserve with its opening balance. */
export type EstablishReserve = Of<'EstablishReserve'>
/** Sets money aside from a head of the budget, or from a grant or other source that the reason states. */
export type ContributeToReserve = Of<'ContributeToReserve'>
/** Gives money back to general use. */
export type ReleaseReserve = Of<'ReleaseReserve'>
/** Replaces the purpose of a reserve; the balance stays. */
export type RepurposeReserve = Of<'RepurposeReserve'>
/** Moves money to another reserve. */
export type TransferBetweenReserves = Of<'TransferBetweenReserves'>
/**
 * States that a year opens with a different balance from the one at which the year before closed; the amount is signed.
 */
export type RestateReserve = Of<'RestateReserve'>

/** A contribution out of a head of the budget: the year's stream gives it. */
export type ContributeFromHead = Command<
  'ContributeToReserve',
  t.TypeOf<typeof reserveData.ContributeFromHead>
>
