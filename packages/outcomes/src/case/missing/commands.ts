import { exactObject, IdText, PlainDateText } from '@coflyfr/core'
import { ReturnInterview } from '../codes/care-codes.ts'
import { MissingKind } from '../codes/looked-after-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const missingCommands = {
  /** Reports a child missing or away; a late record may say when the child returned. */
  ReportMissing: exactObject(
    'ReportMissing',
    { case: CasePseudonym, missing: IdText, kind: MissingKind },
    { endedOn: PlainDateText },
  ),
  /** Reports that a missing child has returned. */
  ReportReturn: exactObject(
    'ReportReturn',
    { case: CasePseudonym, missing: IdText },
    { returnInterview: ReturnInterview },
  ),
} as const
