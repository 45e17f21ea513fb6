import { importActuals } from './actuals/import-actuals.ts'
import { openTable } from './file/open-table.ts'
import { surveyFile } from './file/survey.ts'
import { ImportFault } from './import-fault.ts'
import type { Imported, ImportRequest } from './import-request.ts'
import { headersOf } from './map/headers-of.ts'

/** Imports a council's file into a ledger. */
export const importFile = async (request: ImportRequest): Promise<Imported> => {
  const { path, map } = request
  const survey = await surveyFile(path)
  const table = await openTable(path, map.file ?? {}, survey, headersOf(map))
  if (map.kind === 'actuals') return importActuals(request, table, survey.hash)
  throw new ImportFault(`kind: ${map.kind}`)
}
