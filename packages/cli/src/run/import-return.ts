import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  ImportFault,
  importSsda903,
  OutcomeUnknownFault,
  type ReturnSummary,
} from '@coflyfr/imports'
import { actorOf } from '../actor-flags.ts'
import { type CliContext, userPath } from '../cli-context.ts'
import { commands } from '../domain.ts'
import { withDryRunCopy } from '../dry-run-copy.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { returnYearOf } from '../financial-year-flag.ts'
import { importForGood } from '../import-for-good.ts'
import { jsonDocument } from '../json-document.ts'
import { ndjsonFile } from '../ndjson-file.ts'
import { newKey } from '../new-key.ts'
import { progressOn } from '../progress.ts'
import { recordedAtOf } from '../recorded-at-flag.ts'
import { returnText } from '../return-text.ts'
import type { Session } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'
import type { ImportFlags } from './import.ts'

const fromFolder = async (path: string, given: string): Promise<readonly string[]> => {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() !== true) return [path]
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.csv')).sort()
  if (names.length === 0) throw new UsageFault(`Cannot read "${given}": it holds no CSV file`)
  return names.map((name) => join(path, name))
}

/** The files of a return: those that are given, and of a folder those that are CSV. */
const filesOf = async (
  context: CliContext,
  given: readonly string[],
): Promise<readonly string[]> => {
  const found: string[] = []
  for (const one of given) found.push(...(await fromFolder(userPath(context, one), one)))
  return [...new Set(found)]
}

/** Files are named in messages as they were given. */
const asGiven = (context: CliContext, given: readonly string[], message: string): string =>
  given.reduce((text, one) => text.replaceAll(userPath(context, one), one), message)

/** Imports a statutory return, prints what became of its rows, and says by the exit code whether all were taken. */
export const importReturn = async (
  context: CliContext,
  flags: ImportFlags,
  ledger: string,
  given: readonly string[],
): Promise<ExitCode> => {
  const { actor: id = 'import', role = 'head-of-service' } = flags
  const actor = actorOf({ actor: id, role })
  const registrar = actorOf({ actor: id, role: 'records-officer' })
  const year = returnYearOf(flags.year)
  const paths = await filesOf(context, given)
  const reading = progressOn(context, flags, 'rows read', 'at the end')
  using rejections = ndjsonFile(context, flags.rejections, paths)
  const work = ({ environment, vault }: Session): Promise<ReturnSummary> =>
    importSsda903({
      paths,
      year,
      corrects: flags.correct,
      actor,
      registrar,
      environment,
      vault,
      definitions: commands,
      newKey: () => newKey(context),
      settle: async () => undefined,
      onRow: reading.step,
      onRejection: rejections.write,
      ...recordedAtOf(flags),
    })
  try {
    const summary = flags.dryRun
      ? await withDryRunCopy(context, ledger, work)
      : await importForGood(context, ledger, work)
    context.process.stdout.write(
      flags.format === 'json' ? jsonDocument(summary) : returnText(summary, flags.dryRun),
    )
    return summary.rejected === 0 ? exitCode.done : exitCode.finding
  } catch (fault) {
    if (fault instanceof ImportFault) throw new UsageFault(asGiven(context, given, fault.message))
    if (!(fault instanceof OutcomeUnknownFault)) throw fault
    context.process.stderr.write(`coflyfr: ${fault.message}\n`)
    return exitCode.unknown
  } finally {
    reading.end()
  }
}
