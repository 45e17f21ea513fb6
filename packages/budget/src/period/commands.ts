import {
  type Command,
  exactObject,
  FinancialYearText,
  NonEmptyText,
  PeriodText,
  PlainDateText,
  Role,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { Count } from '../shared/wire.ts'
import { SealWire } from './events.ts'

const period = { financialYear: FinancialYearText, period: PeriodText } as const

/** Codecs of the data of every command about a period. */
export const periodData = {
  ClosePeriod: exactObject('ClosePeriod', period, { reason: NonEmptyText }),
  ReopenPeriod: exactObject(
    'ReopenPeriod',
    { ...period, by: Role, decision: NonEmptyText, reason: NonEmptyText },
    { decidedOn: PlainDateText },
  ),
  SealReports: exactObject('SealReports', {
    ...period,
    upTo: Count,
    seals: t.readonlyArray(SealWire),
  }),
} as const

/** Codec of what a process asks for: the hashes come from whoever makes the reports (`@coflyfr/audit`). */
export const SealRequestData = exactObject('SealReports', { ...period, upTo: Count })

/** Asks for the seals of a period's close. */
export type SealRequest = Command<'SealReports', t.TypeOf<typeof SealRequestData>>

type Of<Name extends keyof typeof periodData> = Command<Name, t.TypeOf<(typeof periodData)[Name]>>

/** Closes a period to postings. */
export type ClosePeriod = Of<'ClosePeriod'>
/** Reopens the latest closed period. */
export type ReopenPeriod = Of<'ReopenPeriod'>
/** Keeps the hashes of a closed period's reports; a process gives this command. */
export type SealReports = Of<'SealReports'>
