import {
  type Command,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
  PeriodText,
  PlainDateText,
} from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import * as t from 'io-ts'
import { Count } from '../shared/wire.ts'

const batch = { financialYear: FinancialYearText, source: IdText, batch: NonEmptyText } as const

const PostingData = exactObject(
  'posting',
  {
    costCentre: NonEmptyText,
    subjective: NonEmptyText,
    amount: PenceFromPounds,
    postedOn: PlainDateText,
    reference: NonEmptyText,
  },
  { period: PeriodText, description: NonEmptyText },
)

/** A posting as a command gives it: a stated period wins, else the month of `postedOn`. */
export type PostingData = t.TypeOf<typeof PostingData>

/** Codecs of the data of every command about actuals. */
export const actualsData = {
  ImportActuals: exactObject(
    'ImportActuals',
    { ...batch, postings: t.readonlyArray(PostingData) },
    /** How many postings the source holds as its importer knows it; another number is refused. */
    { sourceHolds: Count },
  ),
  CloseBatch: exactObject(
    'CloseBatch',
    { ...batch, count: Count, controlTotal: PenceFromPounds },
    { debits: PenceFromPounds, credits: PenceFromPounds },
  ),
} as const

type Of<Name extends keyof typeof actualsData> = Command<Name, t.TypeOf<(typeof actualsData)[Name]>>

/** Imports up to 500 postings of the general ledger. Each counts from its own day, whatever `effectiveOn` is. */
export type ImportActuals = Of<'ImportActuals'>
/** Declares a batch complete and proves it by count and control total. */
export type CloseBatch = Of<'CloseBatch'>
