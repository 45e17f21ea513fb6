import { childIdentities } from '../child-identities.ts'
import type { ReturnRequest } from '../return-request.ts'
import { type ReturnSummary, returnTally } from '../return-tally.ts'
import { importChild } from './import-child.ts'
import { readSsda903Files } from './read-files.ts'
import { cellOf, type ReturnRow } from './return-row.ts'

/**
 * Imports the files of a year's SSDA903 return: each row becomes a command about the child's case, who the child is goes
 * into the vault alone. Importing it again, or files that overlap with it, changes nothing twice. Import the years in
 * their order: an episode that continues another needs it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { importSsda903, ImportFault } from '@coflyfr/imports'
 *
 * const unusable = (fault: unknown): boolean => fault instanceof ImportFault
 * assert.equal(unusable(new ImportFault('Cannot read "header.csv": there is no such file')), true)
 * assert.equal(typeof importSsda903, 'function')
 * ```
 */
export const importSsda903 = async (request: ReturnRequest): Promise<ReturnSummary> => {
  const tally = returnTally(request.onRejection)
  const children = new Map<string, ReturnRow[]>()
  for await (const read of readSsda903Files(request.paths)) {
    request.onRow()
    if (!read.ok) {
      tally.reject(read.table, read.rejection)
      continue
    }
    const child = cellOf(read.row.cells, 'CHILD')
    children.set(child, [...(children.get(child) ?? []), read.row])
  }
  const identities = await childIdentities(request.environment.store, request.vault)
  for (const rows of children.values()) await importChild({ request, tally, identities }, rows)
  return tally.summary()
}
