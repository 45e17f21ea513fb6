import { formatPounds, type Pence } from '@coflyfr/money'
import type { Table } from '../file/table.ts'
import type { Imported, ImportRequest } from '../import-request.ts'
import type { ImportMap } from '../map/import-map.ts'
import { rowReader } from '../row/row-reader.ts'
import { type Tally, tally } from '../summary/tally.ts'
import { budgetCommands } from './budget.ts'
import { chartCommands } from './chart.ts'
import { chartCheck } from './chart-check.ts'
import type { ContentCommand } from './document.ts'
import { documentKey } from './document-key.ts'
import { type Gathered, type Gathering, gathering } from './gathering.ts'
import type { FileRecord } from './record.ts'
import { recordReader } from './record-reader.ts'
import { saidOnceCheck } from './said-once.ts'
import { documentSender } from './send-document.ts'
import { virementCommands } from './virement.ts'

const commandsOf = (map: ImportMap, records: readonly FileRecord[]): readonly ContentCommand[] => {
  switch (map.kind) {
    case 'virements':
      return virementCommands(records, map)
    case 'chart':
      return chartCommands(records)
    default:
      return budgetCommands(records)
  }
}

/**
 * Imports rows that belong together: a budget or a chart as a whole, a virement with all its legs. All rows are read
 * first, then each complete document is sent. If the control total differs, none is.
 */
export const importGathered = async (request: ImportRequest, table: Table): Promise<Imported> => {
  const { map } = request
  const counts = tally(map, request.onRejection)
  const documents = gathering()
  await gather(request, table, counts, documents)
  const differing = totalFault(map, counts, documents)
  const send = documentSender(request, counts)
  for (const document of documents.documents()) {
    const rule = differing ?? spoiltRule(document)
    if (rule === null) {
      await send({ records: document.records, commands: commandsOf(map, document.records) })
    } else {
      for (const { line, amount } of document.records)
        counts.reject({ line, column: null, value: null, rule }, amount)
    }
  }
  return { summary: counts.summary(), notes: [] }
}

const gather = async (
  { path, map, onRow }: ImportRequest,
  table: Table,
  counts: Tally,
  documents: Gathering,
): Promise<void> => {
  const reader = rowReader(path, table, map, recordReader(map))
  const keyOf = documentKey(path, table, map)
  const check = map.kind === 'chart' ? chartCheck() : () => null
  const checkOnce = saidOnceCheck(map.kind)
  for await (const rows of table.rows) {
    for (const row of rows) {
      const read = reader.read(row)
      const { line, amount } = read
      counts.state(reader.stated(row))
      onRow()
      if (read.outcome === 'filtered') {
        counts.count('filtered', amount)
        continue
      }
      const key = keyOf(row.fields)
      const rule =
        read.outcome === 'read'
          ? (check(read.value, line) ?? checkOnce(key, read.value, line))
          : null
      if (read.outcome === 'read' && rule === null) {
        documents.add(key, { line, amount, values: read.value })
        continue
      }
      const whole = { line, column: null, value: null, rule: rule ?? '' }
      counts.reject(read.outcome === 'rejected' ? read.rejection : whole, amount)
      documents.spoil(key, line)
    }
  }
  counts.state(reader.statedAtEnd())
}

const spoiltRule = ({ rejectedLine }: Gathered): string | null =>
  rejectedLine === null
    ? null
    : `not imported, because line ${rejectedLine}, which belongs to it, is rejected`

const totalFault = (
  { controlTotal }: ImportMap,
  counts: Tally,
  documents: Gathering,
): string | null => {
  const gathered: Pence = documents.total()
  if (controlTotal === undefined || counts.agrees(gathered)) return null
  return `not imported: the control total is ${formatPounds(controlTotal)}, but the rows come to a different one`
}
