import type { ReturnSummary } from '@coflyfr/imports'
import { plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { inRejections, listedLines } from './listed-lines.ts'

/** What became of a return, for people. */
export const returnText = (summary: ReturnSummary): string => {
  const { tables, children, rejected } = summary
  const table = new CliTable({
    ...plainTable,
    head: ['Table', 'Imported', 'Duplicate', 'Rejected', 'Filtered', 'Rows read'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
  })
  for (const [name, counts] of [...Object.entries(tables), ['all', summary] as const]) {
    const { imported, duplicate, rejected: refused, filtered, rowsRead } = counts
    table.push([name, ...[imported, duplicate, refused, filtered, rowsRead].map(String)])
  }
  return [
    table.toString().replaceAll(/ +$/gm, ''),
    `Children: ${children.new} new, ${children.known} known${children.corrected === 0 ? '' : `, ${children.corrected} of them corrected`}`,
    ...listedLines('Rejected:', summary.rejections.map(rejectionText), {
      count: rejected,
      where: inRejections,
    }),
    '',
  ].join('\n')
}

/** One rejection: where, why, and what was found. */
export const rejectionText = ({
  file,
  line,
  column,
  value,
  rule,
  code,
}: ReturnSummary['rejections'][number]): string => {
  const place = [file, `line ${line}`, ...(column === null ? [] : [column])].join(', ')
  const found = value === null ? '' : `, found "${value}"`
  return `  ${place}: ${rule}${found}${code === null ? '' : ` (rule ${code})`}`
}
