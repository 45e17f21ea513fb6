import { type FieldProblem, type ParsedCommand, parseCommand, todayOf } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type ActorFlags, actorOf } from '../../actor-flags.ts'
import type { CliContext } from '../../cli-context.ts'
import { commands } from '../../domain.ts'
import { fieldFaults } from '../../field-faults.ts'
import { openSession, type Session } from '../../session.ts'
import { signHead } from '../../sign-head.ts'
import { tidyVault } from '../../tidy-vault.ts'

const parse = parseCommand(commands)

/** Fields of these commands as the command line takes them. */
const typed: Readonly<Record<string, string>> = {
  'data.subject': 'SUBJECT',
  'data.reason': '--reason',
  'data.authority': '--authority',
  'data.fields': '--fields',
}

const asTyped = (problem: FieldProblem): FieldProblem => ({
  ...problem,
  path: typed[problem.path.replace(/\[\d+\]$/, '')] ?? problem.path,
})

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
    effectiveOn: todayOf(context),
    data,
  }
  const parsed = parse(line)
  if (!isLeft(parsed)) return parsed.right
  throw fieldFaults('', parsed.left.problems.map(asTyped))
}

/** Works on an open ledger and signs its head before and after: what is read of people is in the log for good. */
export const onSignedLedger = async <Result>(
  context: CliContext,
  ledger: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> => {
  await using session = await openSession(context, ledger, 'write')
  await signHead(session.path, session.store)
  const problem = await tidyVault(session)
  // Work that needs the vault fails with the same words, and they are said once.
  const result = await work(session)
  if (problem !== null) session.environment.warn(problem)
  await signHead(session.path, session.store)
  return result
}
