import { type Command, exactObject, FinancialYearText, IdText, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { Purpose, PurposeShare, Source } from './wire.ts'

const assignment = { financialYear: FinancialYearText, assignment: IdText } as const

/** Codecs of the data of every command about what money is for, by the command's name. */
export const purposeCommands = {
  /**
   * Records what the money that a source gave to these heads is for. The source must already have moved the budget.
   */
  AssignPurpose: exactObject('AssignPurpose', {
    ...assignment,
    source: Source,
    purpose: Purpose,
    shares: t.readonlyArray(PurposeShare),
  }),
  /** Removes a purpose by a decision; the money can then be given another one. */
  ReleasePurpose: exactObject('ReleasePurpose', {
    ...assignment,
    decision: NonEmptyText,
    reason: NonEmptyText,
  }),
} as const

/** One command about what money is for. */
export type PurposeCommandOf<Name extends keyof typeof purposeCommands> = Command<
  Name,
  t.TypeOf<(typeof purposeCommands)[Name]>
>

/** Any command about what money is for. */
export type PurposeCommand = {
  [Name in keyof typeof purposeCommands]: PurposeCommandOf<Name>
}[keyof typeof purposeCommands]
