import { withScratch } from '../../scratch.ts'
import { childIdentities } from '../child-identities.ts'
import type { ReturnRequest } from '../return-request.ts'
import { type ReturnSummary, returnTally } from '../return-tally.ts'
import { rowsByChild } from '../rows-by-child.ts'
import { sealedTexts } from '../sealed-texts.ts'
import { importChild } from './import-child.ts'
import { readSsda903Files } from './read-files.ts'
import { cellOf, type ReturnRow } from './return-row.ts'

/**
 * Imports the files of a year's SSDA903 return: each row becomes a command about the child's case; who the child is
 * goes only into the vault. Importing it again, or files that overlap with it, repeats nothing. Import the years in
 * order: an episode that continues another needs the earlier one on record.
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
export const importSsda903 = (request: ReturnRequest): Promise<ReturnSummary> =>
  withScratch(async (scratch) => {
    const seals = sealedTexts()
    const tally = returnTally(request.onRejection)
    const gathered = rowsByChild<ReturnRow>(scratch, seals)
    for await (const read of readSsda903Files(request)) {
      request.onRow()
      if (read.ok) gathered.add(cellOf(read.row.cells, 'CHILD'), read.row)
      else tally.reject(read.table, read.rejection)
    }
    const { environment, vault } = request
    const identities = await childIdentities(environment.store, vault, scratch, seals)
    for (const rows of gathered.children()) await importChild({ request, tally, identities }, rows)
    return tally.summary()
  })
