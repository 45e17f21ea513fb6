import { type CommandResult, runProcesses, submit } from '@coflyfr/core'
import type { CliContext } from '../cli-context.ts'
import { commandFromText } from '../command-from-text.ts'
import { commands, processes } from '../domain.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { linesOf } from '../lines-of.ts'
import { pacedSigning } from '../paced-signing.ts'
import type { MessageFlags } from '../parameters.ts'
import { type Progress, progressOn } from '../progress.ts'
import { openSession, type Session } from '../session.ts'
import { signForWitnesses } from '../sign-for-witnesses.ts'
import { signHead } from '../sign-head.ts'
import { tidyVaultOrWarn } from '../tidy-vault.ts'

/** Of all results: unknown outranks a refusal, which outranks success. */
const worst = (codes: readonly ExitCode[]): ExitCode => {
  if (codes.includes(exitCode.unknown)) return exitCode.unknown
  return codes.includes(exitCode.finding) ? exitCode.finding : exitCode.done
}

const codeOf = ({ outcome }: CommandResult): ExitCode => {
  switch (outcome) {
    case 'committed':
    case 'duplicate':
      return exitCode.done
    case 'refused':
      return exitCode.finding
    case 'unknown':
      return exitCode.unknown
  }
}

/** Who is told what becomes of each command. */
export interface ResultListener {
  readonly onResult: (result: CommandResult) => void
  /** Results of the commands that processes gave. */
  readonly onProcessResult: (result: CommandResult) => void
  /** After each line, its processes included; the next waits for it. */
  readonly afterLine?: () => Promise<void>
}

/**
 * Carries out each line in turn and lets the processes catch up before the next. What they were refused in an earlier
 * run is tried again, because the facts may have changed; a refusal is then neither news nor evidence a second time.
 */
export const recordLines = async (
  { environment }: Session,
  name: string,
  lines: AsyncIterable<string>,
  { onResult, onProcessResult, afterLine }: ResultListener,
): Promise<ExitCode> => {
  const codes = new Set<ExitCode>()
  let number = 0
  let after = -1
  const catchUp = async (isNews: (result: CommandResult) => boolean, refusalsKept: boolean) => {
    const run = { processes, definitions: commands, after }
    const { results, position } = await runProcesses({ ...environment, refusalsKept }, run)
    after = position
    for (const result of results.filter(isNews)) {
      onProcessResult(result)
      codes.add(codeOf(result))
    }
  }
  await catchUp(({ outcome }) => outcome === 'committed' || outcome === 'unknown', false)
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    const { definition, command } = commandFromText(`${name}:${number}`, line)
    const result = await submit(environment, definition, command)
    onResult(result)
    codes.add(codeOf(result))
    await catchUp(({ outcome }) => outcome !== 'duplicate', environment.refusalsKept)
    await afterLine?.()
  }
  return worst([...codes])
}

const lineOf = (result: CommandResult): string => `${JSON.stringify(result)}\n`

const printing = (
  { process }: CliContext,
  { quiet }: MessageFlags,
  progress: Progress,
): ResultListener => ({
  onResult: (result) => {
    process.stdout.write(lineOf(result))
    progress.step()
  },
  onProcessResult: (result) => {
    if (!quiet) process.stderr.write(lineOf(result))
  },
})

/**
 * Records NDJSON commands from a file or standard input, prints one result for each, and signs the head at most once a
 * second and at the end, also after a malformed line, and at the beginning: to a log that cannot be signed nothing is
 * added.
 */
export const record = async (
  context: CliContext,
  flags: MessageFlags,
  ledger: string,
  file?: string,
): Promise<ExitCode> => {
  const [name, lines] = await linesOf(context, file)
  await using session = await openSession(context, ledger, 'write')
  await signHead(session.path, session.store)
  await tidyVaultOrWarn(session)
  const progress = progressOn(context, flags, 'lines recorded')
  const sign = () => signForWitnesses(session)
  const afterLine = pacedSigning(session, context)
  try {
    const listener = { ...printing(context, flags, progress), afterLine }
    const code = await recordLines(session, name, lines, listener)
    await sign()
    return code
  } catch (fault) {
    // What stopped the recording is what the caller must hear of, also where the head cannot be signed after it.
    await sign().catch(() => undefined)
    throw fault
  } finally {
    progress.end()
  }
}
