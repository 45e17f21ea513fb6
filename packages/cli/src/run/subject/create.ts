import { submit } from '@coflyfr/core'
import type { ActorFlags } from '../../actor-flags.ts'
import type { CliContext } from '../../cli-context.ts'
import { type ExitCode, exitCode } from '../../exit-code.ts'
import { jsonDocument } from '../../json-document.ts'
import { newKey } from '../../new-key.ts'
import type { CommonFlags } from '../../parameters.ts'
import { asking, onSignedLedger } from './asking.ts'

/** Flags of `subject create`. */
export interface CreateFlags extends CommonFlags, ActorFlags {}

/** Gives a person a random key and prints it. */
export const create = async (
  context: CliContext,
  flags: CreateFlags,
  ledger: string,
): Promise<ExitCode> => {
  const subject = newKey(context)
  const { definition, command } = asking(context, flags, 'CreateSubjectKey', { subject })
  const result = await onSignedLedger(context, ledger, ({ environment }) =>
    submit(environment, definition, command),
  )
  const isCreated = result.outcome === 'committed'
  const text = isCreated ? `${subject}\n` : `${JSON.stringify(result)}\n`
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument({ subject: isCreated ? subject : null, result }) : text,
  )
  return isCreated ? exitCode.done : exitCode.finding
}
