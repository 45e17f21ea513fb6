import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ndjsonOf,
  type PrintedReserve,
  readStatement,
  reserveId,
} from '@coflyfr/example-north-norfolk'
import { formatPounds, type Pence } from '@coflyfr/money'
import { beforeAll, expect, test } from 'vitest'
import { coflyfr, exampleText, temporaryFolder } from './coflyfr.ts'

const folder = temporaryFolder()
const statement = exampleText('north-norfolk/reserves.csv')
const commands = exampleText('north-norfolk/commands.ndjson')
const years = ['2011-12', '2012-13', '2013-14', '2014-15', '2015-16']

interface ReserveRow {
  readonly reserve: string
  readonly opening: string
  readonly closing: string
}

const rowsByYear = new Map<string, ReadonlyMap<string, ReserveRow>>()

beforeAll(async () => {
  writeFileSync(join(folder, 'commands.ndjson'), commands)
  await coflyfr(folder, ['init', 'norfolk.ledger', '--history'])
  const recorded = await coflyfr(folder, ['record', 'norfolk.ledger', 'commands.ndjson'])
  expect(recorded.code).toBe(0)
  for (const year of years) {
    const args = ['report', 'reserves', 'norfolk.ledger', '--year', year, '--format', 'json']
    const { rows } = JSON.parse((await coflyfr(folder, args)).out)
    rowsByYear.set(year, new Map(rows.map((row: ReserveRow) => [row.reserve, row])))
  }
})

/** Every printed balance that the ledger does not come to. */
const differencesFrom = (reserves: readonly PrintedReserve[]): readonly string[] =>
  reserves.flatMap(({ name, years: printed }) =>
    printed.flatMap(({ year, opening, closing }) => {
      const row = rowsByYear.get(year)?.get(reserveId(name))
      const compare = (what: string, said: Pence | null, found: string | undefined) =>
        said === null || formatPounds(said) === found
          ? []
          : [`${name} ${year} ${what}: ${formatPounds(said)} printed, ${found} computed`]
      return [
        ...compare('opening', opening, row?.opening),
        ...compare('closing', closing, row?.closing),
      ]
    }),
  )

test('the commands are what the generator makes of the statement', () => {
  expect(ndjsonOf(statement)).toBe(commands)
})

test('every printed balance of every reserve and year is reproduced', () => {
  expect(differencesFrom(readStatement(statement))).toEqual([])
})

test('a balance that is misprinted is reported with both figures', () => {
  const misprinted = readStatement(statement.replace('1645066', '1645606'))
  expect(differencesFrom(misprinted)).toEqual([
    'General Reserve 2012-13 closing: 1645606.00 printed, 1645066.00 computed',
    'General Reserve 2013-14 opening: 1645606.00 printed, 1645066.00 computed',
  ])
})

test.each(readStatement(statement).map(({ name }) => name))(
  'each closing balance of %s is the next opening one',
  (name) => {
    const chain = years.map((year) => rowsByYear.get(year)?.get(reserveId(name)))
    for (const [index, row] of chain.slice(1).entries()) {
      expect(row?.opening).toBe(chain[index]?.closing)
    }
  },
)
