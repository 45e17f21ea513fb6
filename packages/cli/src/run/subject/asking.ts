import type { ParsedCommand } from '@coflyfr/core'
import type { ActorFlags } from '../../actor-flags.ts'
import { actorOf } from '../../actor-flags.ts'
import type { CliContext } from '../../cli-context.ts'
import { commandFromText } from '../../command-from-text.ts'
import { openSession, type Session } from '../../session.ts'
import { signHead } from '../../sign-head.ts'
import { tidyVault } from '../../tidy-vault.ts'

/** A command of today, as the flags name its actor. Its id is new: no reading is a repeat of another. */
export const asking = (
  context: CliContext,
  flags: ActorFlags,
  command: string,
  data: object,
): ParsedCommand => {
  const line = {
    command,
    commandId: `subject-${context.uuid()}`,
    actor: actorOf(flags),
    effectiveOn: new Date(context.clock() / 1000).toISOString().slice(0, 10),
    data,
  }
  return commandFromText('subject', JSON.stringify(line))
}

/** Works on an open ledger and signs its head before and after: what is read of people is in the log for good. */
export const onSignedLedger = async <Result>(
  context: CliContext,
  ledger: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> => {
  await using session = await openSession(context, ledger, 'write')
  await signHead(session.path, session.store)
  await tidyVault(session)
  const result = await work(session)
  await signHead(session.path, session.store)
  return result
}
