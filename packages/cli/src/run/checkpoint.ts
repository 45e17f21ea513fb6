import { type Checkpoint, formatMinute } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { MessageFlags } from '../parameters.ts'
import { openSession } from '../session.ts'
import { signForWitnesses } from '../sign-for-witnesses.ts'

/** Flags of `checkpoint`. */
export interface CheckpointFlags extends MessageFlags {
  readonly minute: boolean
}

const minuteOf = (checkpoint: Checkpoint): string => {
  const line = formatMinute(checkpoint)
  // The key of a ledger is named as its origin, and no key has a name with a space.
  if (isLeft(line)) throw new Error(`Cannot print the minute: ${line.left.tag}`)
  return `${line.right}\n`
}

/**
 * Signs the head of the log, keeps the checkpoint beside the ledger and prints it as a C2SP signed note, or as one line for
 * minutes.
 */
export const checkpoint = async (
  context: CliContext,
  { minute }: CheckpointFlags,
  ledger: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'write')
  const signed = await signForWitnesses(session)
  context.process.stdout.write(minute ? minuteOf(signed.checkpoint) : signed.note)
  return exitCode.done
}
