import type { Imported } from '@coflyfr/imports'
import { cellText, plainTable } from '@coflyfr/reports'
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

const money = (amount: string): string => cellText({ kind: 'money' }, amount, 'en')

const outcomeNames = ['imported', 'duplicate', 'rejected', 'filtered'] as const

const outcomes = (summary: Summary): string => {
  const { moved, rowsRead } = summary
  const table = new CliTable({
    ...plainTable,
    head: ['Outcome', 'Rows', 'Amount', ...(moved === null ? [] : ['Moved'])],
    colAligns: ['left', 'right', 'right', 'right'],
  })
  for (const name of outcomeNames) {
    const { rows, amount } = summary[name]
    const cells = [name, String(rows), money(amount)]
    table.push(moved === null ? cells : [...cells, money(moved[name])])
  }
  table.push(['rows read', String(rowsRead)])
  return table.toString().replaceAll(/ +$/gm, '')
}

const controlTotal = ({ controlTotal: total }: Summary): readonly string[] => {
  if (total === null) return []
  const { expected, actual, agrees } = total
  return [
    agrees
      ? `Control total ${money(expected)}: agrees`
      : `Control total differs: expected ${money(expected)}, the rows have ${money(actual)}`,
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
            ({ line, column, expected, actual, difference }) =>
              `  line ${line}, ${column}: expected ${money(expected)}, the parts are ${money(actual)}, difference ${money(difference)}`,
          ),
        ...(listed.length > listedMax ? [`  and ${listed.length - listedMax} more`] : []),
      ]
