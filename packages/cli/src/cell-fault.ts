import { type NoSuchCell, totalKey } from '@coflyfr/reports'
import { typedName } from './typed-name.ts'
import { UsageFault } from './usage-fault.ts'

/** Rows that a message names; a report may have thousands. */
const rowsNamedMax = 8

const quoted = (text: string): string => JSON.stringify(text)

const listed = (rows: readonly string[]): string => {
  const rest = rows.length - rowsNamedMax
  const named = rows.slice(0, rowsNamedMax).map(quoted).join(', ')
  return rest > 0 ? `${named} and ${rest} more` : named
}

/** What may be typed for a row: its key, and each end of the key that no other row has. */
const namesOf = (keys: readonly string[]): readonly string[] => {
  const ends = keys.flatMap((key) => {
    const parts = key.split('/')
    return parts.map((_, from) => parts.slice(from).join('/'))
  })
  const counts = Map.groupBy(ends, (end) => end)
  return [...counts].filter(([, alike]) => alike.length === 1).map(([end]) => end)
}

const rowFault = (report: string, row: string, keys: readonly string[]): string => {
  const rows = keys.filter((key) => key !== totalKey)
  const ending = rows.filter((key) => key.endsWith(`/${row}`))
  if (ending.length > 1)
    return `The report ${report} has several rows ${quoted(row)}: expected one of ${listed(ending)}`
  const asked = typedName(row, [...namesOf(rows), totalKey])
  return `The report ${report} has no row ${asked}: expected the key or the end of the key of one row, or ${totalKey}; it has ${rows.length === 0 ? 'no row' : listed(rows)}`
}

/** The fault of asking for a row or a column that a report does not have: the nearest that it has, and what else there is. */
export const cellFault = (report: string, refusal: NoSuchCell): UsageFault => {
  switch (refusal.tag) {
    case 'NoSuchColumn': {
      const { column, columns } = refusal
      return new UsageFault(
        `The report ${report} has no column ${typedName(column, columns)}: expected one of ${columns.join(', ')}`,
      )
    }
    case 'NoSuchRow':
      return new UsageFault(rowFault(report, refusal.row, refusal.rows))
  }
}
