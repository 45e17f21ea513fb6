import { rebuildReports, reports } from '@coflyfr/reports'
import type { CliContext } from '../cli-context.ts'
import { columnsOf } from '../columns-of.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { reportNamed } from '../report-flags.ts'
import { openSession } from '../session.ts'

/**
 * Folds one report's state, or every report's, anew beside the kept one and switches; with it the columns that it reads, and
 * with every report the keys by which repeated commands are found.
 */
export const rebuild = async (
  context: CliContext,
  flags: CommonFlags,
  ledger: string,
  name?: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'write')
  const chosen = name === undefined ? [...reports.values()] : [reportNamed(name)]
  const { elsewhere } = session.store.tree
  const { position: head } = await rebuildReports(session.source, chosen, { elsewhere })
  const rebuilt = chosen.map(({ projection: { name } }) => ({ projection: name, position: head }))
  if (name === undefined) {
    const position = await session.store.rebuildCommandKeys()
    rebuilt.push({ projection: 'command-keys', position })
  }
  const { columns, cases } = columnsOf(session.source)
  const derived = [
    { projection: 'money-columns', of: columns, isRead: chosen.some((one) => one.readsColumns) },
    { projection: 'case-columns', of: cases, isRead: chosen.some((one) => one.readsCases) },
  ]
  for (const { projection, of } of derived.filter(({ isRead }) => isRead)) {
    const position = await of.rebuild()
    if (position !== -1) rebuilt.push({ projection, position })
  }
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument({ rebuilt })
      : rebuilt
          .map(({ projection, position }) => `Rebuilt ${projection} to position ${position}\n`)
          .join(''),
  )
  return exitCode.done
}
