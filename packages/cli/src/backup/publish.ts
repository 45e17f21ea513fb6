import { link, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StoreFault } from '@coflyfr/core'
import { fileProblem, systemCode } from '../file-problem.ts'
import { syncPath } from './sync-path.ts'

/** A file under the name that it was prepared under, and the name that it gets. */
export interface Prepared {
  readonly from: string
  readonly to: string
}

const isSame = async ({ from, to }: Prepared): Promise<boolean> => {
  const [prepared, there] = await Promise.all([readFile(from), readFile(to)])
  return prepared.equals(there)
}

const give = async (one: Prepared): Promise<void> => {
  try {
    await link(one.from, one.to)
  } catch (fault) {
    const code = systemCode(fault)
    if (code !== 'EEXIST')
      throw new StoreFault('Unavailable', `Cannot write "${one.to}": ${fileProblem(code)}`)
    if (await isSame(one)) return
    throw new StoreFault(
      'AlreadyExists',
      `Cannot write "${one.to}": something else came there meanwhile`,
    )
  }
}

/**
 * Gives prepared files their names, in order: the last is the file that makes the others count, so that whoever finds
 * it finds all of them.
 */
export const publish = async (files: readonly Prepared[]): Promise<void> => {
  for (const { from } of files) await syncPath(from)
  for (const one of files) {
    await give(one)
    await syncPath(dirname(one.to))
  }
  for (const { from } of files) await rm(from, { force: true })
}
