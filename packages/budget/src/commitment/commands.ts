import { type Command, exactObject, FinancialYearText, IdText, NonEmptyText } from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import type * as t from 'io-ts'
import { GiftWire } from '../shared/wire.ts'

const key = {
  financialYear: FinancialYearText,
  service: NonEmptyText,
  reference: NonEmptyText,
} as const

const head = { costCentre: NonEmptyText, subjective: NonEmptyText } as const

/** Codecs of the data of every command about a commitment. */
export const commitmentData = {
  RaiseCommitment: exactObject(
    'RaiseCommitment',
    { ...key, ...head, amount: PenceFromPounds },
    { supplier: NonEmptyText, description: NonEmptyText },
  ),
  InvoiceCommitment: exactObject(
    'InvoiceCommitment',
    { ...key, invoice: NonEmptyText, amount: PenceFromPounds },
    { paidBy: exactObject('paidBy', { source: IdText, reference: NonEmptyText }) },
  ),
  CloseCommitment: exactObject('CloseCommitment', key, { reason: NonEmptyText }),
  CarryCommitment: exactObject('CarryCommitment', key, { reason: NonEmptyText }),
  ReceiveCommitment: exactObject('ReceiveCommitment', {
    ...key,
    ...head,
    gift: GiftWire,
    fromYear: FinancialYearText,
    amount: PenceFromPounds,
  }),
} as const

type Of<Name extends keyof typeof commitmentData> = Command<
  Name,
  t.TypeOf<(typeof commitmentData)[Name]>
>

/** Commits a head's money to an order or a placement. */
export type RaiseCommitment = Of<'RaiseCommitment'>
/** Records an invoice for part or all of a commitment. */
export type InvoiceCommitment = Of<'InvoiceCommitment'>
/** Ends a commitment and releases what was not invoiced. */
export type CloseCommitment = Of<'CloseCommitment'>
/** Carries what has not been invoiced into the next year. */
export type CarryCommitment = Of<'CarryCommitment'>
/** Takes a commitment that was carried forward into the next year; a process gives this command. */
export type ReceiveCommitment = Of<'ReceiveCommitment'>
