import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { CommandResult } from '@coflyfr/core'
import { rebuildReports, reports } from '@coflyfr/reports'
import type { CliContext } from '../cli-context.ts'
import { closeHistoryOf } from '../run/close-history.ts'
import { type CreatedLedger, createLedger } from '../run/init.ts'
import { recordLines } from '../run/record.ts'
import { openSession, type Session } from '../session.ts'
import { signHead } from '../sign-head.ts'
import { type ImportedFile, importStep } from './import-step.ts'
import type { Example } from './read-example.ts'

/** One command of a file: what it asked for, in which role, and what became of it. */
export interface GivenCommand {
  readonly command: string
  readonly role: string
  readonly result: CommandResult
}

/** A command file of the example, carried out. */
export interface RecordedFile {
  readonly file: string
  readonly title: string
  readonly commands: readonly GivenCommand[]
}

/** A ledger made of an example, and every outcome on the way. */
export interface BuiltLedger {
  readonly created: CreatedLedger
  readonly files: readonly RecordedFile[]
  readonly imports: readonly ImportedFile[]
  readonly processResults: readonly CommandResult[]
  /** The signed checkpoint of its head. */
  readonly checkpoint: string
}

interface Asked {
  readonly commandId: string
  readonly command: string
  readonly actor: { readonly role: string }
}

/** What each line of a file asks for, by command id. */
const askedIn = async (path: string): Promise<ReadonlyMap<string, Asked>> => {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return new Map(
    lines.map((line): readonly [string, Asked] => {
      const asked: Asked = JSON.parse(line)
      return [asked.commandId, asked]
    }),
  )
}

const recordFile = async (
  session: Session,
  path: string,
  onProcessResult: (result: CommandResult) => void,
): Promise<readonly GivenCommand[]> => {
  const results: CommandResult[] = []
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity })
  await recordLines(session, path, lines, {
    onResult: (result) => results.push(result),
    onProcessResult,
  })
  await signHead(session.path, session.store)
  const asked = await askedIn(path)
  return results.map((result) => {
    const { command = '', actor = { role: '' } } = asked.get(result.commandId) ?? {}
    return { command, role: actor.role, result }
  })
}

/**
 * Folding so small a log takes no longer than reading kept states; they are kept so that verify has some to compare.
 */
const keepReportStates = async ({ source }: Session): Promise<void> => {
  await rebuildReports(source, [...reports.values()])
}

/** Creates the ledger, records every file of the example as a history load and closes that. */
export const buildLedger = async (
  context: CliContext,
  example: Example,
  { rules, ledger }: { readonly rules: string; readonly ledger: string },
): Promise<BuiltLedger> => {
  const choices = { origin: example.origin, rules, history: true, refusals: true }
  const { rules: _name, ...created } = await createLedger(context, choices, ledger)
  await using session = await openSession(context, ledger, 'write')
  const processResults: CommandResult[] = []
  const onProcessResult = (result: CommandResult) => void processResults.push(result)
  const files: RecordedFile[] = []
  const imports: ImportedFile[] = []
  const { folder } = example
  for (const { title, map, ...step } of example.files) {
    const { file } = step
    if (map === undefined) {
      const commands = await recordFile(session, join(folder, file), onProcessResult)
      files.push({ file, title, commands })
    } else {
      const imported = await importStep(session, { folder, map, ...step }, onProcessResult)
      imports.push({ file, title, imported })
    }
  }
  await closeHistoryOf(session, context)
  await keepReportStates(session)
  const { note } = await signHead(session.path, session.store)
  return { created, files, imports, processResults, checkpoint: note }
}
