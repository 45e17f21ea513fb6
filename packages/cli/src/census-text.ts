import type { CinSummary } from '@coflyfr/imports'
import { plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { inRejections, listedLines } from './listed-lines.ts'
import { rejectionText } from './return-text.ts'

/** What became of a census, for people. */
export const censusText = (summary: CinSummary): string => {
  const { children, groups, assumed, unkept } = summary
  const table = new CliTable({
    ...plainTable,
    head: ['Group', 'Imported', 'Duplicate', 'Rejected', 'Read'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
  })
  for (const [name, { imported, duplicate, rejected, read }] of Object.entries(groups))
    table.push([name, ...[imported, duplicate, rejected, read].map(String)])
  const { imported, duplicate, rejected } = children
  return [
    `Census of ${summary.referenceDate}`,
    table.toString().replaceAll(/ +$/gm, ''),
    `Children: ${children.read} read: ${imported} imported, ${duplicate} duplicate, ${rejected} rejected; ${children.new} new, ${children.known} known`,
    ...listedLines('Rejected, each child as a whole:', summary.rejections.map(rejectionText), {
      count: summary.rejectionsCount,
      where: inRejections,
    }),
    ...listedLines('To check:', summary.queries.map(rejectionText), {
      count: summary.queriesCount,
    }),
    ...Object.entries(unkept).map(([name, count]) => `Not kept: ${count} of ${name}`),
    ...Object.values(assumed).map(
      ({ count, what }) => `Assumed where the census does not say (${count}): ${what}`,
    ),
    '',
  ].join('\n')
}
