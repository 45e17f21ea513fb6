import { type Actor, type CommandResult, runProcesses } from '@coflyfr/core'
import {
  type Imported,
  ImportFault,
  type ImportMap,
  type ImportRequest,
  importFile,
  kinds,
  OutcomeUnknownFault,
  parseMap,
} from '@coflyfr/imports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { actorOf } from '../actor-flags.ts'
import { type CliContext, userPath } from '../cli-context.ts'
import { commands, processes } from '../domain.ts'
import { withDryRunCopy } from '../dry-run-copy.ts'
import { dryRunNote } from '../dry-run-note.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fieldFaults } from '../field-faults.ts'
import { importForGood } from '../import-for-good.ts'
import { importText } from '../import-text.ts'
import { importUsageFault } from '../import-usage-fault.ts'
import { jsonDocument } from '../json-document.ts'
import { jsonFromText } from '../json-from-text.ts'
import { ndjsonFile } from '../ndjson-file.ts'
import type { CommonFlags } from '../parameters.ts'
import { progressOn } from '../progress.ts'
import { readText } from '../read-text.ts'
import { recordedAtOf } from '../recorded-at-flag.ts'
import type { Session } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'
import { importCensus } from './import-census.ts'
import { importContactsFile } from './import-contacts.ts'
import { importPack } from './import-pack.ts'
import { importSsda903Files } from './import-ssda903.ts'

/** Flags of `import`. */
export interface ImportFlags extends CommonFlags {
  readonly map?: string
  readonly year?: string
  readonly actor?: string
  readonly role?: string
  readonly recordedAt?: string
  readonly rejections?: string
  readonly correct: boolean
  readonly dryRun: boolean
}

const readMap = async (
  context: CliContext,
  kind: string,
  file: string | undefined,
): Promise<ImportMap> => {
  if (!kinds.some((one) => one === kind))
    throw new UsageFault(
      `KIND: expected one of ${kinds.join(', ')}, ssda903, cin; found ${JSON.stringify(kind)}`,
    )
  if (file === undefined) throw new UsageFault(`--map: expected a map for files of kind "${kind}"`)
  const map = parseMap(jsonFromText(file, await readText(context, file)))
  if (isLeft(map)) throw fieldFaults(file, map.left)
  if (map.right.kind === kind) return map.right
  throw new UsageFault(
    `${file}: kind: expected "${kind}" as on the command line, found "${map.right.kind}"`,
  )
}

const onlyFile = ([file = '', other]: readonly string[]): string => {
  if (other === undefined) return file
  throw new UsageFault(`FILE: expected one, also found "${other}": only ssda903 takes several`)
}

const importer = ({ actor = 'import', role = 'finance-officer' }: ImportFlags): Actor =>
  actorOf({ actor, role })

/** Lets the processes catch up, and keeps what they were refused or cannot tell. */
interface Settling {
  readonly settle: () => Promise<void>
  readonly failed: () => readonly CommandResult[]
}

/** What was refused in an earlier run is tried again first; that is then no news, and no evidence a second time. */
const settling = async ({ environment }: Session): Promise<Settling> => {
  const definitions = commands
  const before = { ...environment, refusalsKept: false }
  let { position: after } = await runProcesses(before, { processes, definitions, after: -1 })
  const failed: CommandResult[] = []
  return {
    failed: () => failed,
    settle: async () => {
      const { results, position } = await runProcesses(environment, {
        processes,
        definitions,
        after,
      })
      after = position
      failed.push(
        ...results.filter(({ outcome }) => outcome === 'refused' || outcome === 'unknown'),
      )
    },
  }
}

/** What became of a file, and of what processes made of it. */
interface Outcome extends Imported {
  readonly failed: readonly CommandResult[]
}

/** Importing found something that a person must look at. */
const codeOf = ({ summary: { rejected, controlTotal, stated }, failed }: Outcome): ExitCode => {
  if (failed.some(({ outcome }) => outcome === 'unknown')) return exitCode.unknown
  const isWhole = rejected.rows === 0 && controlTotal?.agrees !== false && stated.length === 0
  return isWhole && failed.length === 0 ? exitCode.done : exitCode.finding
}

const importInto = async (
  context: CliContext,
  flags: ImportFlags,
  session: Session,
  given: Pick<ImportRequest, 'path' | 'map' | 'actor' | 'recordedAt'>,
): Promise<Outcome> => {
  const reading = progressOn(context, flags, 'rows read', 'at the end')
  const posting = progressOn(context, flags, 'postings put in', 'at the end')
  using rejections = ndjsonFile(context, flags.rejections, [
    given.path,
    ...(flags.map === undefined ? [] : [flags.map]),
  ])
  const { environment } = session
  try {
    const { settle, failed } = await settling(session)
    const imported = await importFile({
      ...given,
      environment,
      definitions: commands,
      settle,
      onRow: reading.step,
      onPosted: posting.step,
      onRejection: rejections.write,
    })
    return { ...imported, failed: failed() }
  } finally {
    reading.end()
    posting.end()
  }
}

/** Imports a council's file by a map, prints what became of its rows, and says by the exit code whether all is well. */
export const importCouncilFile = async (
  context: CliContext,
  flags: ImportFlags,
  ...words: readonly string[]
): Promise<ExitCode> => {
  const [kind = '', ledger = '', ...files] = words
  if (kind === 'ssda903') return importSsda903Files(context, flags, ledger, files)
  const file = onlyFile(files)
  if (kind === 'pack') return importPack(context, flags, ledger, file)
  if (kind === 'cin') return importCensus(context, flags, ledger, file)
  if (flags.correct) throw new UsageFault('--correct: expected with ssda903 or cin alone')
  const map = await readMap(context, kind, flags.map)
  if (kind === 'contacts') return importContactsFile(context, flags, ledger, file, map)
  const path = userPath(context, file)
  const given = { path, map, actor: importer(flags), ...recordedAtOf(flags) }
  const work = (session: Session) => importInto(context, flags, session, given)
  const { stdout, stderr } = context.process
  try {
    const imported = flags.dryRun
      ? await withDryRunCopy(context, ledger, work)
      : await importForGood(context, ledger, work)
    const { summary, notes, failed } = imported
    stdout.write(flags.format === 'json' ? jsonDocument(summary) : importText(imported))
    if (flags.format !== 'json' && flags.dryRun) stdout.write(dryRunNote)
    if (flags.format === 'json' && !flags.quiet) for (const note of notes) stderr.write(`${note}\n`)
    if (!flags.quiet) for (const result of failed) stderr.write(`${JSON.stringify(result)}\n`)
    return codeOf(imported)
  } catch (fault) {
    if (fault instanceof ImportFault)
      throw importUsageFault(context, fault, { files: [file], map: flags.map })
    if (!(fault instanceof OutcomeUnknownFault)) throw fault
    stderr.write(`coflyfr: ${fault.message}\n`)
    return exitCode.unknown
  }
}
