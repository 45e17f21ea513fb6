import type { Imported } from '@coflyfr/imports'
import { cellText, plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { inRejections, listedLines } from './listed-lines.ts'
import { shownText } from './shown-value.ts'

/** What became of a file, for people. */
export const importText = ({ summary, notes }: Imported): string =>
  [
    outcomes(summary),
    ...controlTotal(summary),
    ...rejections(summary),
    ...otherRole(summary),
    ...stated(summary),
    ...notes,
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
      : `Control total differs: expected ${money(expected)}, the rows come to ${money(actual)}`,
  ]
}

const rejections = ({ rejections: listed, rejected }: Summary): readonly string[] =>
  listedLines(
    'Rejected:',
    listed.map(({ line, column, value, rule }) => {
      const place = column === null ? `line ${line}` : `line ${line}, ${column}`
      return `  ${place}: ${rule}${value === null || value === '' ? '' : `, found "${shownText(value)}"`}`
    }),
    { count: rejected.rows, where: inRejections },
  )

/** Where the role was refused, mending the rows would not help. */
const otherRole = ({ rejections: listed }: Summary): readonly string[] =>
  listed.some(({ rule }) => rule.includes('refused: RoleNotAllowed'))
    ? ['--role says in which role the file is imported']
    : []

const stated = ({ stated: listed }: Summary): readonly string[] =>
  listedLines(
    'Stated totals that differ from their parts:',
    listed.map(
      ({ line, column, expected, actual, difference }) =>
        `  line ${line}, ${column}: expected ${money(expected)}, the parts come to ${money(actual)}, difference ${money(difference)}`,
    ),
    { count: listed.length },
  )
