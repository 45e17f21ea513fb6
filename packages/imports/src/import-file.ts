import { importActuals } from './actuals/import-actuals.ts'
import { importGathered } from './documents/import-gathered.ts'
import { importRows } from './documents/import-rows.ts'
import { openTable } from './file/open-table.ts'
import { type Survey, surveyFile } from './file/survey.ts'
import type { Table } from './file/table.ts'
import { ImportFault } from './import-fault.ts'
import type { Imported, ImportRequest } from './import-request.ts'
import { headersOf } from './map/headers-of.ts'
import type { ImportMap } from './map/import-map.ts'

/**
 * Imports a council's file into a ledger. Throws an ImportFault where the file or the map cannot be used, and an
 * OutcomeUnknownFault where the store cannot tell what became of a command.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync, writeFileSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { budgetCommands } from '@coflyfr/budget'
 * import { commandCatalogue, memoryStore, openingCommand, openLedger, submit } from '@coflyfr/core'
 * import { governanceCommands, standardRules } from '@coflyfr/governance'
 * import { importFile, parseMap } from '@coflyfr/imports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: false })
 * const environment = {
 *   store, states: new Map(), refusalsKept: false, clock: () => 1, uuid: () => '', salt: () => '',
 *   warn: console.warn,
 * }
 * const definitions = commandCatalogue(governanceCommands, budgetCommands)
 * const setRules = definitions.get('SetApprovalRules')
 * assert.ok(setRules !== undefined)
 * await submit(environment, setRules, openingCommand('SetApprovalRules', { rules: standardRules }, false))
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'import-')), 'extract.csv')
 * writeFileSync(path, 'CC,Account,Ref,Date,Amount\nC1,Agency,T1,2022-08-15,"1,234.50"\n')
 * const map = parseMap({
 *   kind: 'actuals', financialYear: '2022-23', source: 'gl', controlTotal: '1234.50',
 *   columns: {
 *     costCentre: 'CC', subjective: 'Account', reference: 'Ref', postedOn: 'Date', amount: 'Amount',
 *   },
 * })
 * assert.ok(map._tag === 'Right')
 *
 * const { summary } = await importFile({
 *   path, map: map.right, actor: { id: 'import', role: 'finance-officer' }, environment, definitions,
 *   settle: async () => {}, onRow: () => {}, onPosted: () => {}, onRejection: () => {},
 * })
 * assert.deepEqual(summary.imported, { rows: 1, amount: '1234.50' })
 * assert.equal(summary.controlTotal?.agrees, true)
 * ```
 */
export const importFile = async (request: ImportRequest): Promise<Imported> => {
  const { path, map } = request
  const survey = await surveyFile(path)
  const table = await openTable(path, map.file ?? {}, survey, headersOf(map))
  const imported = await importTable(request, table, survey)
  return { ...imported, notes: [...encodingNotes(map, survey), ...imported.notes] }
}

const importTable = (request: ImportRequest, table: Table, survey: Survey): Promise<Imported> => {
  switch (request.map.kind) {
    case 'actuals':
      return importActuals(request, table, survey.hash)
    case 'budget':
    case 'virements':
    case 'chart':
      return importGathered(request, table)
    case 'reserves':
    case 'commitments':
    case 'forecast':
    case 'savings':
      return importRows(request, table)
    case 'contacts':
      throw new ImportFault(
        'kind: "contacts" names children, which needs a vault: use importContacts',
      )
  }
}

/**
 * A file that mixes two encodings is read as the one in which all bytes are valid, and its UTF-8 parts look broken:
 * this asks a person to look.
 */
const encodingNotes = ({ file }: ImportMap, { content, encoding }: Survey): readonly string[] =>
  content === 'text' && encoding === 'windows-1252' && file?.encoding === undefined
    ? ['Read as Windows-1252, because not all of the file is UTF-8; file.encoding says which it is']
    : []
