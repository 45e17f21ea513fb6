import {
  ImportFault,
  type ImportMap,
  importContacts,
  OutcomeUnknownFault,
  type ReturnSummary,
} from '@coflyfr/imports'
import { actorOf } from '../actor-flags.ts'
import { type CliContext, userPath } from '../cli-context.ts'
import { commands } from '../domain.ts'
import { withDryRunCopy } from '../dry-run-copy.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
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

/** Imports contacts and referrals, prints what became of the rows, and says by the exit code whether all were taken. */
export const importContactsFile = async (
  context: CliContext,
  flags: ImportFlags,
  ledger: string,
  file: string,
  map: ImportMap,
): Promise<ExitCode> => {
  const { actor: id = 'import', role = 'team-manager' } = flags
  const path = userPath(context, file)
  const given = {
    path,
    map,
    actor: actorOf({ actor: id, role }),
    registrar: actorOf({ actor: id, role: 'records-officer' }),
    ...recordedAtOf(flags),
  }
  const reading = progressOn(context, flags, 'rows read', 'at the end')
  const read = [path, ...(flags.map === undefined ? [] : [flags.map])]
  using rejections = ndjsonFile(context, flags.rejections, read)
  const work = ({ environment, vault }: Session): Promise<ReturnSummary> =>
    importContacts({
      ...given,
      environment,
      vault,
      definitions: commands,
      newKey: () => newKey(context),
      settle: async () => undefined,
      onRow: reading.step,
      onRejection: rejections.write,
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
    if (fault instanceof ImportFault) throw new UsageFault(fault.message.replaceAll(path, file))
    if (!(fault instanceof OutcomeUnknownFault)) throw fault
    context.process.stderr.write(`coflyfr: ${fault.message}\n`)
    return exitCode.unknown
  } finally {
    reading.end()
  }
}
