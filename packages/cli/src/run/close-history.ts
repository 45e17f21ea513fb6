import { type CommandResult, submit, todayOf } from '@coflyfr/core'
import type { CliContext } from '../cli-context.ts'
import { commandFromText } from '../command-from-text.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { openSession, type Session } from '../session.ts'
import { signHead } from '../sign-head.ts'

/** Ends the history load of an open ledger and signs its head. */
export const closeHistoryOf = async (
  session: Session,
  context: Pick<CliContext, 'clock'>,
): Promise<CommandResult> => {
  // The day is part of the id: sent again on the day it is a repeat, and later it is refused as what it is by then.
  const today = todayOf(context)
  const line = {
    command: 'CloseHistory',
    commandId: `close-history:${today}`,
    actor: { id: 'close-history', role: 'system' },
    effectiveOn: today,
    data: {},
  }
  const { definition, command } = commandFromText('close-history', JSON.stringify(line))
  const result = await submit(session.environment, definition, command)
  await signHead(session.path, session.store)
  return result
}

/** Ends a history load: from here on recorded times are the clock's own. */
export const closeHistory = async (
  context: CliContext,
  _flags: unknown,
  ledger: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'write')
  await signHead(session.path, session.store)
  const result = await closeHistoryOf(session, context)
  context.process.stdout.write(`${JSON.stringify(result)}\n`)
  return result.outcome === 'refused' ? exitCode.finding : exitCode.done
}
