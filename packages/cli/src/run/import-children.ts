import { type ChildrenRequest, ImportFault, OutcomeUnknownFault } from '@coflyfr/imports'
import { actorOf } from '../actor-flags.ts'
import type { CliContext } from '../cli-context.ts'
import { commands } from '../domain.ts'
import { withDryRunCopy } from '../dry-run-copy.ts'
import { dryRunNote } from '../dry-run-note.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { importForGood } from '../import-for-good.ts'
import { importUsageFault } from '../import-usage-fault.ts'
import { jsonDocument } from '../json-document.ts'
import { ndjsonFile } from '../ndjson-file.ts'
import { newKey } from '../new-key.ts'
import { progressOn } from '../progress.ts'
import { recordedAtOf } from '../recorded-at-flag.ts'
import type { Session } from '../session.ts'
import type { ImportFlags } from './import.ts'

/** What one kind of file about children has of its own. */
export interface ChildrenImport<Summary> {
  /** The files and folders as they were given. */
  readonly given: readonly string[]
  /** All files that are read: none of them is written over. */
  readonly read: readonly string[]
  /** The role by default. */
  readonly role: string
  readonly progress: string
  readonly run: (request: ChildrenRequest) => Promise<Summary>
  readonly text: (summary: Summary) => string
  readonly rejected: (summary: Summary) => number
}

/** Imports files about children, prints what became of them, and says by the exit code whether all was taken. */
export const importChildren = async <Summary>(
  context: CliContext,
  flags: ImportFlags,
  ledger: string,
  kind: ChildrenImport<Summary>,
): Promise<ExitCode> => {
  const { actor: id = 'import', role = kind.role } = flags
  const given = {
    actor: actorOf({ actor: id, role }),
    registrar: actorOf({ actor: id, role: 'records-officer' }),
    definitions: commands,
    newKey: () => newKey(context),
    settle: async () => undefined,
    ...recordedAtOf(flags),
  }
  const reading = progressOn(context, flags, kind.progress, 'at the end')
  using rejections = ndjsonFile(context, flags.rejections, kind.read)
  const { step: onRow } = reading
  const work = ({ environment, vault }: Session): Promise<Summary> =>
    kind.run({ ...given, environment, vault, onRow, onRejection: rejections.write })
  try {
    const summary = flags.dryRun
      ? await withDryRunCopy(context, ledger, work)
      : await importForGood(context, ledger, work)
    const { stdout } = context.process
    stdout.write(flags.format === 'json' ? jsonDocument(summary) : kind.text(summary))
    if (flags.format !== 'json' && flags.dryRun) stdout.write(dryRunNote)
    return kind.rejected(summary) === 0 ? exitCode.done : exitCode.finding
  } catch (fault) {
    if (fault instanceof ImportFault)
      throw importUsageFault(context, fault, { files: kind.given, map: flags.map })
    if (!(fault instanceof OutcomeUnknownFault)) throw fault
    context.process.stderr.write(`coflyfr: ${fault.message}\n`)
    return exitCode.unknown
  } finally {
    reading.end()
  }
}
