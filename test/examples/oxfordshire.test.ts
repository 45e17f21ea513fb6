import { join } from 'node:path'
import { penceOfPounds, sumPence } from '@coflyfr/money'
import { beforeAll, expect, test } from 'vitest'
import { root } from '../support/repository.ts'
import { coflyfr, exampleText, temporaryFolder } from './coflyfr.ts'

const folder = temporaryFolder()
const example = join(root, 'examples/oxfordshire')
const ledger = 'oxfordshire.ledger'

interface Stated {
  readonly line: number
  readonly column: string
  readonly expected: string
  readonly actual: string
  readonly difference: string
}

interface Summary {
  readonly rowsRead: number
  readonly imported: { readonly rows: number; readonly amount: string }
  readonly rejected: { readonly rows: number }
  readonly stated: readonly Stated[]
}

interface VirementRow {
  readonly reference: string
  readonly kind: string
  readonly state: string
  readonly legs: readonly { readonly amount: string }[]
}

/** The figures of one printed or reported row, in thousands. */
type Figures = readonly (string | null)[]

const header = 4

/** A line at its commas, but for those between quotation marks. */
const cellsOf = (text: string): readonly string[] =>
  text.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replaceAll('"', ''))

/** The rows of the annex, without the illustrative one; the line of each is its place in the file. */
const printed = exampleText('oxfordshire/monitoring.csv')
  .trim()
  .split('\n')
  .map((text, index) => ({ line: index + 1, cells: cellsOf(text) }))
  .filter(({ line, cells }) => line > header && cells[0] !== 'ILL')

const bring = async (kind: string, map: string, ...args: readonly string[]) => {
  const files = [ledger, join(example, 'monitoring.csv'), '--map', join(example, map)]
  const { code, out } = await coflyfr(folder, [
    'import',
    kind,
    ...files,
    '--format',
    'json',
    ...args,
  ])
  const summary: Summary = JSON.parse(out)
  return { code, summary }
}

const imported = new Map<string, Awaited<ReturnType<typeof bring>>>()
const reported = new Map<string, Figures>()
let totals: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  await coflyfr(folder, [
    'init',
    ledger,
    '--rules',
    join(root, 'examples/rules/oxfordshire-2003.json'),
  ])
  const clerk = ['--actor', 'democratic-services', '--role', 'council']
  imported.set('budget', await bring('budget', 'budget.map.json', ...clerk))
  imported.set('movement', await bring('virements', 'movement.map.json'))
  imported.set('recharges', await bring('virements', 'recharges.map.json'))
  imported.set('forecast', await bring('forecast', 'forecast.map.json'))
  const view = ['--by', 'directorate', '--view', 'gross', '--unit', 'thousands', '--format', 'json']
  const report = JSON.parse(
    (await coflyfr(folder, ['report', 'budget-monitoring', ledger, ...view])).out,
  )
  totals = report.totals
  for (const row of report.rows) {
    const { originalBudget, movements, revisedBudget, projectedOutturn, variance } = row
    const figures = [originalBudget, movements, revisedBudget, projectedOutturn, variance]
    reported.set(`${row.directorate} ${row.measure}`, figures)
  }
})

test('every row is imported or filtered, and the budget names what does not bridge', () => {
  const outcomes = [...imported].map(([name, { code, summary }]) => [
    name,
    code,
    summary.rowsRead,
    summary.imported.rows,
    summary.rejected.rows,
  ])
  expect(outcomes).toEqual([
    ['budget', 1, 21, 13, 0],
    ['movement', 0, 21, 9, 0],
    ['recharges', 0, 21, 2, 0],
    ['forecast', 0, 21, 13, 0],
  ])
})

test('what does not bridge is Public Health, the totals with it, and the recharges between two columns', () => {
  const named = imported
    .get('budget')
    ?.summary.stated.map(({ line, column, expected, difference }) => {
      const cells = printed.find((row) => row.line === line)?.cells ?? []
      return [line, cells[0], cells[2], column, expected, difference]
    })
  expect(named).toEqual([
    [17, 'PH', 'gross_expenditure', 'latest_budget', '32480000.00', '-31809000.00'],
    [18, 'PH', 'gross_income', 'latest_budget', '-32480000.00', '354000.00'],
    [19, 'PH', 'net', 'latest_budget', '0.00', '-31455000.00'],
    [22, 'TOTAL', 'gross_expenditure', 'latest_budget', '806015000.00', '-31809000.00'],
    [23, 'TOTAL', 'gross_income', 'latest_budget', '-394232000.00', '354000.00'],
    [24, 'TOTAL', 'net', 'latest_budget', '411783000.00', '-31455000.00'],
    [22, 'TOTAL', 'gross_expenditure', 'original_budget', '769334000.00', '24149000.00'],
    [23, 'TOTAL', 'gross_income', 'original_budget', '-390775000.00', '-24149000.00'],
    [22, 'TOTAL', 'gross_expenditure', 'movement_to_date', '4872000.00', '-24149000.00'],
    [23, 'TOTAL', 'gross_income', 'movement_to_date', '-3103000.00', '24149000.00'],
  ])
})

const measures: Readonly<Record<string, string>> = {
  gross_expenditure: 'gross expenditure',
  gross_income: 'gross income',
  net: 'net',
}

/** Original, movement, latest, projected and variation as the annex prints them; a blank is nothing. */
const figuresOf = (cells: readonly string[]): Figures =>
  cells.slice(3, 8).map((cell) => cell || '0')

const rowOf = ([, directorate, kind = '']: readonly string[]) =>
  reported.get(`${directorate} ${measures[kind]}`)

test('each directorate comes out as printed: original, movement, latest, projected and variation', () => {
  const directorates = printed.filter(({ cells: [ref] }) => ref !== 'TOTAL' && ref !== 'PH')
  expect(directorates).toHaveLength(14)
  for (const { cells } of directorates) expect(rowOf(cells)).toEqual(figuresOf(cells))
})

test('the table of directorates has the same net figures, movements as virements', async () => {
  const options = ['--by', 'directorate', '--unit', 'thousands', '--format', 'json']
  const { out } = await coflyfr(folder, ['report', 'budget-monitoring', ledger, ...options])
  const shown = JSON.parse(out).rows.map((row: Readonly<Record<string, string>>) => [
    row['directorate'],
    row['originalBudget'],
    row['virements'],
    row['revisedBudget'],
    row['projectedOutturn'],
    row['variance'],
  ])
  const nets = printed.filter(({ cells: [ref, , kind] }) => kind === 'net' && ref !== 'TOTAL')
  const bridging = nets.filter(({ cells: [ref] }) => ref !== 'PH')
  expect(bridging).toHaveLength(4)
  expect(shown).toEqual(
    expect.arrayContaining(bridging.map(({ cells }) => [cells[1], ...figuresOf(cells)])),
  )
})

test('Public Health comes out as printed but for its latest budget, by what the import named', () => {
  const stated = imported.get('budget')?.summary.stated ?? []
  for (const { line, cells } of printed.filter(({ cells: [ref] }) => ref === 'PH')) {
    const [original, movement, latest, projected, variation] = figuresOf(cells)
    const differs = stated.find((one) => one.line === line && one.column === 'latest_budget')
    const difference = penceOfPounds(differs?.difference ?? '')
    const plus = (text: string | null | undefined, more: bigint) =>
      String(BigInt(text ?? '') + more / 100_000n)
    expect(rowOf(cells)).toEqual([
      original,
      movement,
      plus(latest, difference),
      projected,
      plus(variation, -difference),
    ])
  }
})

test('the net total is the printed one with what is illustrative, but for Public Health', () => {
  const total = printed.find(({ cells }) => cells[0] === 'TOTAL' && cells[2] === 'net')?.cells ?? []
  const [original, movement, , projected] = figuresOf(total)
  const illustrative = reported.get('Council-wide (illustrative) net')
  expect(illustrative).toEqual(['1769', '-1769', '0', '0', '0'])
  const sums = [original, movement].map((text, at) =>
    String(BigInt(text ?? '') + BigInt(illustrative?.[at] ?? '')),
  )
  expect(sums).toEqual([totals['originalBudget'], totals['movements']])
  expect(totals['projectedOutturn']).toBe(projected)
})

test('movements are virements and recharges technical adjustments, and neither changes the total', async () => {
  const args = ['report', 'virements', ledger, '--format', 'json']
  const { rows } = JSON.parse((await coflyfr(folder, args)).out)
  const shown = rows.map(({ reference, kind, state, legs }: VirementRow) => {
    const sum = sumPence(legs.map(({ amount }) => penceOfPounds(amount)))
    return [reference, kind, state, sum]
  })
  expect(shown).toEqual([
    ['Movement to date', 'one-off', 'posted', 0n],
    ['Recharges', 'technical', 'posted', 0n],
  ])
})

test('importing all of it again changes nothing', async () => {
  const clerk = ['--actor', 'democratic-services', '--role', 'council']
  const again = [
    await bring('budget', 'budget.map.json', ...clerk),
    await bring('virements', 'movement.map.json'),
    await bring('forecast', 'forecast.map.json'),
  ]
  expect(again.map(({ summary }) => summary.imported.rows)).toEqual([0, 0, 0])
})
