import { importActuals } from './actuals/import-actuals.ts'
import { importGathered } from './documents/import-gathered.ts'
import { importRows } from './documents/import-rows.ts'
import { openTable } from './file/open-table.ts'
import { surveyFile } from './file/survey.ts'
import type { Imported, ImportRequest } from './import-request.ts'
import { headersOf } from './map/headers-of.ts'

/**
 * Imports a council's file into a ledger. Throws an ImportFault where the file or the map cannot be used, and an
 * OutcomeUnknownFault where the store cannot tell what became of a command.
 */
export const importFile = async (request: ImportRequest): Promise<Imported> => {
  const { path, map } = request
  const survey = await surveyFile(path)
  const table = await openTable(path, map.file ?? {}, survey, headersOf(map))
  switch (map.kind) {
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
  }
}
