import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { importSsda903 } from '@coflyfr/imports'
import { type CliContext, userPath } from '../cli-context.ts'
import type { ExitCode } from '../exit-code.ts'
import { returnYearOf } from '../financial-year-flag.ts'
import { returnText } from '../return-text.ts'
import { UsageFault } from '../usage-fault.ts'
import type { ImportFlags } from './import.ts'
import { importChildren } from './import-children.ts'

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

/** Imports the files of an SSDA903 return. */
export const importSsda903Files = async (
  context: CliContext,
  flags: ImportFlags,
  ledger: string,
  given: readonly string[],
): Promise<ExitCode> => {
  const year = returnYearOf(flags.year)
  const paths = await filesOf(context, given)
  return importChildren(context, flags, ledger, {
    given,
    read: paths,
    role: 'head-of-service',
    progress: 'rows read',
    run: (request) => importSsda903({ ...request, paths, year, corrects: flags.correct }),
    text: returnText,
    rejected: ({ rejected }) => rejected,
  })
}
