import { exactObject, IdText, PlainDateText } from '@coflyfr/core'
import { ReturnInterview } from '../codes/care-codes.ts'
import { MissingKind } from '../codes/looked-after-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codec of the data of every command of this kind of document, by the command's name. */
export const missingCommands = {
  /** Reports a child missing or away; a late record may say when the child was back. */
  ReportMissing: exactObject(
    'ReportMissing',
    { case: CasePseudonym, missing: IdText, kind: MissingKind },
    { endedOn: PlainDateText },
  ),
  /** Reports that a missing child is back. */
  ReportReturn: exactObject(
    'ReportReturn',
    { case: CasePseudonym, missing: IdText },
    { returnInterview: ReturnInterview },
  ),
} as const
