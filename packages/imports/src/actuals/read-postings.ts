import { openTable } from '../file/open-table.ts'
import { surveyFile } from '../file/survey.ts'
import { headersOf } from '../map/headers-of.ts'
import type { ImportMap } from '../map/import-map.ts'
import { rowReader } from '../row/row-reader.ts'
import type { ExtractRow } from './extract-row.ts'
import { postingReader } from './posting-reader.ts'

/**
 * Reads an extract of a general ledger by a map of actuals and changes no ledger: one outcome for each row, in the
 * order of the file. Throws an ImportFault where the file or the map cannot be used at all.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync, writeFileSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { parseMap, readPostings } from '@coflyfr/imports'
 *
 * const file = join(mkdtempSync(join(tmpdir(), 'extract-')), 'extract.csv')
 * writeFileSync(file, 'CC,Account,Ref,Date,Amount\nC1,Agency,T1,2022-08-15,"(1,234.50)"\nC1,Agency,T2,15/08/22,1\n')
 * const map = parseMap({
 *   kind: 'actuals', financialYear: '2022-23', source: 'gl',
 *   columns: {
 *     costCentre: 'CC', subjective: 'Account', reference: 'Ref', postedOn: 'Date', amount: 'Amount',
 *   },
 * })
 * assert.ok(map._tag === 'Right')
 *
 * for await (const row of readPostings(file, map.right)) {
 *   if (row.outcome === 'posting') assert.equal(row.posting.amount, -123_450n)
 *   if (row.outcome === 'rejected') {
 *     const rule = 'expected a date written yyyy-MM-dd'
 *     assert.deepEqual(row.rejection, { line: 3, column: 'Date', value: '15/08/22', rule })
 *   }
 * }
 * ```
 */
export async function* readPostings(path: string, map: ImportMap): AsyncGenerator<ExtractRow> {
  const survey = await surveyFile(path)
  const table = await openTable(path, map.file ?? {}, survey, headersOf(map))
  const reader = rowReader(path, table, map, postingReader(map))
  for await (const batch of table.rows) {
    for (const row of batch) {
      const read = reader.read(row)
      yield read.outcome === 'read'
        ? { outcome: 'posting', line: read.line, amount: read.value.amount, posting: read.value }
        : read
    }
  }
}
