import { importCin } from '@coflyfr/imports'
import { censusText } from '../census-text.ts'
import { type CliContext, userPath } from '../cli-context.ts'
import type { ExitCode } from '../exit-code.ts'
import { returnYearOf } from '../financial-year-flag.ts'
import type { ImportFlags } from './import.ts'
import { importChildren } from './import-children.ts'

/** Imports a census of children in need. */
export const importCensus = (
  context: CliContext,
  flags: ImportFlags,
  ledger: string,
  file: string,
): Promise<ExitCode> => {
  const path = userPath(context, file)
  const year = flags.year === undefined ? null : returnYearOf(flags.year)
  return importChildren(context, flags, ledger, {
    given: [file],
    read: [path],
    role: 'head-of-service',
    progress: 'children read',
    run: (request) => importCin({ ...request, path, year, corrects: flags.correct }),
    text: censusText,
    rejected: ({ children }) => children.rejected,
  })
}
