import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { type CommandResult, runProcesses, submit } from '@coflyfr/core'
import { type CliContext, userPath } from '../cli-context.ts'
import { commandFromText } from '../command-from-text.ts'
import { commands, processes } from '../domain.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { openSession, type Session } from '../session.ts'
import { signHead } from '../sign-head.ts'
import { UsageFault } from '../usage-fault.ts'

const input = async (
  context: CliContext,
  file: string | undefined,
): Promise<readonly [name: string, stream: Readable]> => {
  if (file === undefined || file === '-') return ['stdin', context.stdin]
  const path = userPath(context, file)
  try {
    await access(path, constants.R_OK)
  } catch {
    throw new UsageFault(`Cannot read "${file}": there is no such file, or it may not be read`)
  }
  return [file, createReadStream(path)]
}

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
}

/** Carries out each line in turn and lets the processes catch up before the next. */
export const recordLines = async (
  { environment }: Session,
  name: string,
  lines: AsyncIterable<string>,
  { onResult, onProcessResult }: ResultListener,
): Promise<ExitCode> => {
  const codes = new Set<ExitCode>()
  let number = 0
  let after = -1
  const catchUp = async () => {
    const ran = await runProcesses(environment, { processes, definitions: commands, after })
    after = ran.position
    for (const result of ran.results) {
      if (result.outcome !== 'duplicate') onProcessResult(result)
      codes.add(codeOf(result))
    }
  }
  await catchUp()
  for await (const line of lines) {
    number += 1
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (text.trim() === '') continue
    const { definition, command } = commandFromText(`${name}:${number}`, text)
    const result = await submit(environment, definition, command)
    onResult(result)
    codes.add(codeOf(result))
    await catchUp()
  }
  return worst([...codes])
}

const printing = ({ process }: CliContext): ResultListener => ({
  onResult: (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
  onProcessResult: (result) => process.stderr.write(`${JSON.stringify(result)}\n`),
})

/** Records NDJSON commands from a file or standard input, prints one result for each, and signs the head at the end, also after a malformed line. */
export const record = async (
  context: CliContext,
  _flags: unknown,
  ledger: string,
  file?: string,
): Promise<ExitCode> => {
  const [name, stream] = await input(context, file)
  await using session = await openSession(context, ledger, 'write')
  try {
    const lines = createInterface({ input: stream, crlfDelay: Infinity })
    return await recordLines(session, name, lines, printing(context))
  } finally {
    await signHead(session.path, session.store)
  }
}
