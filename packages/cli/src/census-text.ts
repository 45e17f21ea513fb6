import type { CinSummary } from '@coflyfr/imports'
import { plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { rejectionText } from './return-text.ts'

const listedMax = 20

const listed = (
  head: string,
  found: CinSummary['rejections'],
  count: number,
  where: string,
): readonly string[] => {
  if (count === 0) return []
  const shown = found.slice(0, listedMax)
  const more = count - shown.length
  return [head, ...shown.map(rejectionText), ...(more > 0 ? [`  and ${more} more${where}`] : [])]
}

/** What became of a census, for people. */
export const censusText = (summary: CinSummary, isDryRun: boolean): string => {
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
    ...listed(
      'Rejected, each child as a whole:',
      summary.rejections,
      summary.rejectionsCount,
      '; --rejections writes them all',
    ),
    ...listed('To be looked at:', summary.queries, summary.queriesCount, ''),
    ...Object.entries(unkept).map(([name, count]) => `Not kept: ${count} of ${name}`),
    ...Object.values(assumed).map(
      ({ count, what }) => `Assumed where the census does not say (${count}): ${what}`,
    ),
    ...(isDryRun ? ['Dry run: nothing was written'] : []),
    '',
  ].join('\n')
}
