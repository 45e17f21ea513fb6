import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { openSession } from '../session.ts'
import { signHead } from '../sign-head.ts'

/** Signs the head of the log, keeps the checkpoint beside the ledger and prints it as a C2SP signed note. */
export const checkpoint = async (
  context: CliContext,
  _flags: unknown,
  ledger: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'write')
  const { note } = await signHead(session.path, session.store)
  context.process.stdout.write(note)
  return exitCode.done
}
