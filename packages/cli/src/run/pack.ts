import { type Language, reports } from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { columnsOf } from '../columns-of.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import { flagsGiven, type GivenFlag } from '../flags-taken.ts'
import { freshFolder } from '../fresh-folder.ts'
import { jsonDocument } from '../json-document.ts'
import { packFault } from '../pack-fault.ts'
import type { CommonFlags } from '../parameters.ts'
import { progressOn } from '../progress.ts'
import type { ReportFlags } from '../report-flag-definitions.ts'
import { reportParameters } from '../report-flags.ts'
import { openSession } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'
import { writePack } from '../write-pack.ts'

/** Flags of `pack`: those of a report, in one language or in both. */
export interface PackFlags extends Omit<ReportFlags, 'lang'>, CommonFlags {
  readonly lang: Language | 'both'
  readonly out: string
}

/** Not every report of a pack takes every flag; a pack says which did, so that no page is taken for another. */
const takenText = (given: readonly GivenFlag[]): string =>
  given
    .filter(({ takenBy }) => takenBy.length < reports.size)
    .map(({ flag, takenBy }) => `${flag} applies only to ${takenBy.join(', ')}\n`)
    .join('')

/** Writes the HTML report pack of a ledger to a folder. */
export const pack = async (
  context: CliContext,
  flags: PackFlags,
  ledger: string,
): Promise<ExitCode> => {
  const { lang } = flags
  const given = flagsGiven(flags)
  const { by = 'service' } = flags
  const parameters = reportParameters({ ...flags, by, lang: lang === 'both' ? 'cy' : lang })
  await using session = await openSession(context, ledger, 'read')
  const folder = await freshFolder(context, '--out', flags.out)
  const { makePack } = await import('@coflyfr/charts')
  const progress = progressOn(context, flags, 'reports made')
  const made = await makePack(
    { ...session.source, ...columnsOf(session.source) },
    {
      parameters,
      languages: lang,
      onReport: progress.step,
    },
  )
  progress.end()
  if (isLeft(made)) throw packFault(made.left)
  await writePack(folder, made.right).catch((fault: unknown) => {
    throw new UsageFault(`--out: cannot write to "${flags.out}": ${fileProblem(systemCode(fault))}`)
  })
  const files = made.right.map(({ path }) => path)
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument({ folder, files, given })
      : `Wrote ${files.length} files to ${flags.out}; begin with index.html, check them with sha256sums.txt\n${takenText(given)}`,
  )
  return exitCode.done
}
