import { readSealed } from '@coflyfr/privacy'
import type { ActorFlags } from '../../actor-flags.ts'
import type { CliContext } from '../../cli-context.ts'
import type { ExitCode } from '../../exit-code.ts'
import { jsonDocument } from '../../json-document.ts'
import type { CommonFlags } from '../../parameters.ts'
import { asking, onSignedLedger } from './asking.ts'
import { readingCode, readingsDocument, readingsText } from './readings-text.ts'

/** Flags of every command that reads the vault. */
export interface ReadingFlags extends CommonFlags, ActorFlags {
  readonly reason: string
  readonly breakGlass: boolean
}

/** Flags of `subject show`. */
export interface ShowSubjectFlags extends ReadingFlags {
  readonly fields: readonly string[]
}

/** Records that fields of an identity are read, then reads and prints them. */
export const showSubject = async (
  context: CliContext,
  flags: ShowSubjectFlags,
  ledger: string,
  subject: string,
): Promise<ExitCode> => {
  const { fields, reason, breakGlass } = flags
  const asked = asking(context, flags, 'UnsealIdentity', { subject, fields, reason, breakGlass })
  const read = await onSignedLedger(context, ledger, ({ environment }) =>
    readSealed(environment, asked),
  )
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument(readingsDocument(read)) : readingsText(read),
  )
  return readingCode(read)
}
