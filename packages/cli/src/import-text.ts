import type { Imported, OutcomeTotal } from '@coflyfr/imports'
import { plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { shownText } from './shown-value.ts'

/** Rejections and differences that a person reads at once; `--rejections` has them all. */
const listedMax = 20

/** What became of a file, for people. */
export const importText = ({ summary, notes }: Imported, isDryRun: boolean): string =>
  [
    outcomes(summary),
    ...controlTotal(summary),
    ...rejections(summary),
    ...stated(summary),
    ...notes,
    ...(isDryRun ? ['Dry run: nothing was written'] : []),
    '',
  ].join('\n')

type Summary = Imported['summary']

const outcomes = (summary: Summary): string => {
  const table = new CliTable({
    ...plainTable,
    head: ['Outcome', 'Rows', 'Amount'],
    colAligns: ['left', 'right', 'right'],
  })
  const add = (name: string, { rows, amount }: OutcomeTotal) =>
    table.push([name, String(rows), amount])
  add('imported', summary.imported)
  add('duplicate', summary.duplicate)
  add('rejected', summary.rejected)
  add('filtered', summary.filtered)
  table.push(['rows read', String(summary.rowsRead), ''])
  return table.toString().replaceAll(/ +$/gm, '')
}

const controlTotal = ({ controlTotal: total }: Summary): readonly string[] => {
  if (total === null) return []
  const { expected, actual, agrees } = total
  return [
    agrees
      ? `Control total ${expected}: agrees`
      : `Control total differs: expected ${expected}, the rows have ${actual}`,
  ]
}

const more = (count: number): readonly string[] =>
  count > 0 ? [`  and ${count} more; --rejections writes them all`] : []

const rejections = ({ rejections: listed, rejected }: Summary): readonly string[] =>
  rejected.rows === 0
    ? []
    : [
        'Rejected:',
        ...listed.slice(0, listedMax).map(({ line, column, value, rule }) => {
          const place = column === null ? `line ${line}` : `line ${line}, ${column}`
          return `  ${place}: ${rule}${value === null || value === '' ? '' : `, found "${shownText(value)}"`}`
        }),
        ...more(rejected.rows - Math.min(listed.length, listedMax)),
      ]

const stated = ({ stated: listed }: Summary): readonly string[] =>
  listed.length === 0
    ? []
    : [
        'Stated totals that differ from their parts:',
        ...listed
          .slice(0, listedMax)
          .map(
            ({ line, expected, actual, difference }) =>
              `  line ${line}: expected ${expected}, the parts are ${actual}, difference ${difference}`,
          ),
        ...(listed.length > listedMax ? [`  and ${listed.length - listedMax} more`] : []),
      ]
