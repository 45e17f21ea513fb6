import type { Table } from '../file/table.ts'
import type { Imported, ImportRequest } from '../import-request.ts'
import { usualCommand } from '../map/kind-commands.ts'
import { rowReader } from '../row/row-reader.ts'
import { tally } from '../summary/tally.ts'
import { recordReader } from './record-reader.ts'
import { rowCommands } from './row-commands.ts'
import { documentSender } from './send-document.ts'

/**
 * Imports rows that are each a document by themselves: reserves and their movements, commitments, forecasts, savings.
 */
export const importRows = async (request: ImportRequest, table: Table): Promise<Imported> => {
  const { path, map, onRow } = request
  const counts = tally(map, request.onRejection)
  const reader = rowReader(path, table, map, recordReader(map))
  const send = documentSender(request, counts)
  const command = map.command ?? usualCommand(map.kind)
  for await (const rows of table.rows) {
    for (const row of rows) {
      const read = reader.read(row)
      counts.state(reader.stated(row))
      onRow()
      if (read.outcome === 'filtered') counts.count('filtered', read.amount)
      else if (read.outcome === 'rejected') counts.reject(read.rejection, read.amount)
      else {
        const record = { line: read.line, amount: read.amount, values: read.value }
        await send({ records: [record], commands: rowCommands(command, record) })
      }
    }
  }
  counts.state(reader.statedAtEnd())
  return { summary: counts.summary(), notes: [] }
}
