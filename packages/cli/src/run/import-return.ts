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

/** The files of a return: those of a folder that are CSV, or the one that is given. */
const filesOf = async (path: string, given: string): Promise<readonly string[]> => {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() !== true) return [path]
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.csv')).sort()
  if (names.length === 0) throw new UsageFault(`Cannot read "${given}": it holds no CSV file`)
  return names.map((name) => join(path, name))
}

/** Imports a statutory return, prints what became of its rows, and says by the exit code whether all were taken. */
export const importReturn = async (
  context: CliContext,
  flags: ImportFlags,
  ledger: string,
  given: string,
): Promise<ExitCode> => {
  const { actor: id = 'import', role = 'head-of-service' } = flags
  const actor = actorOf({ actor: id, role })
  const registrar = actorOf({ actor: id, role: 'records-officer' })
  const year = returnYearOf(flags.year)
  const path = userPath(context, given)
  const paths = await filesOf(path, given)
  const reading = progressOn(context, flags, 'rows read', 'at the end')
  using rejections = ndjsonFile(context, flags.rejections, paths)
  const work = ({ environment, vault }: Session): Promise<ReturnSummary> =>
    importSsda903({
      paths,
      year,
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
    if (fault instanceof ImportFault) throw new UsageFault(fault.message.replaceAll(path, given))
    if (!(fault instanceof OutcomeUnknownFault)) throw fault
    context.process.stderr.write(`coflyfr: ${fault.message}\n`)
    return exitCode.unknown
  } finally {
    reading.end()
  }
}
