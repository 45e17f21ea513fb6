import { mkdir, readdir } from 'node:fs/promises'
import { type CliContext, userPath } from './cli-context.ts'
import { folderFault } from './folder-fault.ts'
import { UsageFault } from './usage-fault.ts'

/** The folder that a flag gives, made where it is not there; one that holds something is a fault. */
export const freshFolder = async (
  context: CliContext,
  flag: string,
  given: string,
): Promise<string> => {
  const path = userPath(context, given)
  await mkdir(path, { recursive: true }).catch((fault: unknown) => {
    throw folderFault(flag, given, fault)
  })
  if ((await readdir(path)).length === 0) return path
  throw new UsageFault(`${flag}: expected a folder that is empty or not there, found "${given}"`)
}
