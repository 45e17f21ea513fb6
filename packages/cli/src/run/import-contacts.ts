import { type ImportMap, importContacts } from '@coflyfr/imports'
import { type CliContext, userPath } from '../cli-context.ts'
import type { ExitCode } from '../exit-code.ts'
import { returnText } from '../return-text.ts'
import type { ImportFlags } from './import.ts'
import { importChildren } from './import-children.ts'

/** Imports contacts and referrals. */
export const importContactsFile = (
  context: CliContext,
  flags: ImportFlags,
  ledger: string,
  file: string,
  map: ImportMap,
): Promise<ExitCode> => {
  const path = userPath(context, file)
  return importChildren(context, flags, ledger, {
    given: [file],
    read: [path, ...(flags.map === undefined ? [] : [flags.map])],
    role: 'team-manager',
    progress: 'rows read',
    run: (request) => importContacts({ ...request, path, map }),
    text: returnText,
    rejected: ({ rejected }) => rejected,
  })
}
