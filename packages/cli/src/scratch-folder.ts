import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { type CliContext, userPath } from './cli-context.ts'
import { folderFault } from './folder-fault.ts'

/** A folder of its own within the one that `--folder` gives, which is where ledgers are to lie. */
export const scratchFolder = (context: CliContext, given: string, name: string): string => {
  try {
    return mkdtempSync(join(userPath(context, given), `coflyfr-${name}-`))
  } catch (fault) {
    throw folderFault('--folder', given, fault)
  }
}
