import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { root } from '../support/repository.ts'
import { coflyfr, exampleText, temporaryFolder } from './coflyfr.ts'

const folder = temporaryFolder()
const example = join(root, 'examples/bridgend-positions')
const ledger = 'bridgend.ledger'

interface Stated {
  readonly line: number
  readonly column: string
  readonly expected: string
  readonly actual: string
  readonly difference: string
}

/** The published positions: year, period, three parts and the net position, in thousands. */
const printed = exampleText('bridgend-positions/positions.csv')
  .trim()
  .split('\n')
  .slice(4)
  .map((text, index) => {
    const [year = '', period = '', directorates, councilWide, appropriation, net] = text.split(',')
    return { line: index + 5, year, period, parts: [directorates, councilWide, appropriation], net }
  })

const bring = async (kind: string, file: string, map: string, ...args: readonly string[]) => {
  const files = [ledger, join(example, file), '--map', join(example, map)]
  const { code, out } = await coflyfr(folder, [
    'import',
    kind,
    ...files,
    '--format',
    'json',
    ...args,
  ])
  const summary: {
    readonly imported: { readonly rows: number }
    readonly stated: readonly Stated[]
  } = JSON.parse(out)
  return { code, ...summary }
}

const report = async (name: string, year: string, ...args: readonly string[]) => {
  const options = ['--year', year, '--unit', 'thousands', '--format', 'json', ...args]
  return JSON.parse((await coflyfr(folder, ['report', name, ledger, ...options])).out)
}

let stated: readonly Stated[] = []

beforeAll(async () => {
  writeFileSync(join(folder, 'commands.ndjson'), exampleText('bridgend-positions/commands.ndjson'))
  await coflyfr(folder, ['init', ledger])
  expect((await coflyfr(folder, ['record', ledger, 'commands.ndjson'])).code).toBe(0)
  const directorates = await bring('forecast', 'positions.csv', 'directorates.map.json')
  stated = directorates.stated
  expect([directorates.code, directorates.imported.rows]).toEqual([1, 8])
  for (const map of ['council-wide.map.json', 'net-appropriation.map.json']) {
    const { code, imported } = await bring('forecast', 'positions.csv', map)
    expect([code, imported.rows]).toEqual([0, 8])
  }
}, 60_000)

test('six of eight positions hold, and the import names the two others with their difference', () => {
  expect(printed).toHaveLength(8)
  expect(stated).toEqual([
    {
      line: 6,
      column: 'published_net_position',
      expected: '-5312000.00',
      actual: '-5270000.00',
      difference: '42000.00',
    },
    {
      line: 12,
      column: 'published_net_position',
      expected: '7054000.00',
      actual: '8560000.00',
      difference: '1506000.00',
    },
  ])
  const named = printed.filter(({ line }) => stated.some((one) => one.line === line))
  expect(named.map(({ year, period }) => `${year} ${period}`)).toEqual([
    '2018-19 P09',
    '2023-24 P13',
  ])
})

const parts = ['Directorates', 'Council-wide budgets', 'Net appropriation to earmarked reserves']

test.each(printed)(
  'the cover of $year $period has its parts and their net position',
  async (position) => {
    const { year, period, net, line } = position
    const { rows, totals } = await report('cover', year, '--period', period)
    const varianceOf = (name: string) =>
      rows.find(({ directorate }: { directorate: string }) => directorate === name)?.variance
    expect(parts.map(varianceOf)).toEqual(position.parts)
    const difference = stated.find((one) => one.line === line)?.difference ?? '0000.00'
    const thousands = BigInt(difference.slice(0, -'000.00'.length))
    expect(BigInt(totals.variance) - BigInt(net ?? '')).toBe(thousands)
  },
)

test('the cover of quarter 2 says what moved since quarter 1', async () => {
  const { totals } = await report('cover', '2023-24', '--period', 'P06')
  expect(totals).toMatchObject({ variance: '10932', previousVariance: '9727', movement: '1205' })
})

test('the reductions of 2023-24 fall short by the published 7.67 %', async () => {
  const { code } = await bring('savings', 'savings.csv', 'savings.map.json', '--role', 'cabinet')
  expect(code).toBe(0)
  const { rows } = await report('savings', '2023-24')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ target: '2608', shortfall: '200', shortfallPercent: '7.67' })
})

test('the printed outturn of 2023-24 is what reserves financed', async () => {
  const { rows, totals } = await report('reserves', '2023-24')
  const drawn = rows.map(({ reserve, drawdowns }: Record<string, string>) => [reserve, drawdowns])
  expect(drawn).toEqual([
    ['council-fund', '-102'],
    ['earmarked', '-6952'],
  ])
  expect(totals.drawdowns).toBe(`-${printed.at(-1)?.net}`)
})
