import { type CinSummary, ImportFault, importCin, OutcomeUnknownFault } from '@coflyfr/imports'
import { actorOf } from '../actor-flags.ts'
import { censusText } from '../census-text.ts'
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
import type { Session } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'
import type { ImportFlags } from './import.ts'

/** Imports a census of children in need, prints what became of it, and says by the exit code whether all was taken. */
export const importCensus = async (
  context: CliContext,
  flags: ImportFlags,
  ledger: string,
  given: string,
): Promise<ExitCode> => {
  const { actor: id = 'import', role = 'head-of-service' } = flags
  const path = userPath(context, given)
  const reading = progressOn(context, flags, 'children read', 'at the end')
  const request = {
    path,
    year: flags.year === undefined ? null : returnYearOf(flags.year),
    actor: actorOf({ actor: id, role }),
    registrar: actorOf({ actor: id, role: 'records-officer' }),
    definitions: commands,
    newKey: () => newKey(context),
    settle: async () => undefined,
    onRow: reading.step,
    ...recordedAtOf(flags),
  }
  using rejections = ndjsonFile(context, flags.rejections, [path])
  const work = ({ environment, vault }: Session): Promise<CinSummary> =>
    importCin({ ...request, environment, vault, onRejection: rejections.write })
  try {
    const summary = flags.dryRun
      ? await withDryRunCopy(context, ledger, work)
      : await importForGood(context, ledger, work)
    context.process.stdout.write(
      flags.format === 'json' ? jsonDocument(summary) : censusText(summary, flags.dryRun),
    )
    return summary.children.rejected === 0 ? exitCode.done : exitCode.finding
  } catch (fault) {
    if (fault instanceof ImportFault) throw new UsageFault(fault.message.replaceAll(path, given))
    if (!(fault instanceof OutcomeUnknownFault)) throw fault
    context.process.stderr.write(`coflyfr: ${fault.message}\n`)
    return exitCode.unknown
  } finally {
    reading.end()
  }
}
