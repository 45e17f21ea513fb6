import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ndjsonOf } from '@coflyfr/example-bath-and-north-east-somerset'
import { penceOfPounds, sumPence } from '@coflyfr/money'
import { beforeAll, expect, test } from 'vitest'
import { root } from '../support/repository.ts'
import { coflyfr, exampleText, temporaryFolder } from './coflyfr.ts'

const folder = temporaryFolder()
const commands = exampleText('bath-and-north-east-somerset/commands.ndjson')
const rules = join(root, 'examples/rules/bath-and-north-east-somerset.json')

interface Leg {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
}

interface VirementRow {
  readonly reference: string
  readonly kind: string
  readonly state: string
  readonly legs: readonly Leg[]
  readonly route: readonly { readonly by: string; readonly state: string; readonly on: string }[]
}

const report = async (name: string, ...args: readonly string[]) =>
  JSON.parse(
    (await coflyfr(folder, ['report', name, 'bathnes.ledger', '--format', 'json', ...args])).out,
  )

let results: readonly { readonly outcome: string }[] = []
let virements: readonly VirementRow[] = []

beforeAll(async () => {
  writeFileSync(join(folder, 'commands.ndjson'), commands)
  await coflyfr(folder, ['init', 'bathnes.ledger', '--history', '--rules', rules])
  const { out } = await coflyfr(folder, ['record', 'bathnes.ledger', 'commands.ndjson'])
  results = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  virements = (await report('virements')).rows
})

const legsOf = (reference: string) =>
  virements.find((row) => row.reference === reference)?.legs.map(({ amount }) => amount)

test('the commands are what the generator makes of the published table', () => {
  expect(ndjsonOf(exampleText('bath-and-north-east-somerset/virements.csv'))).toBe(commands)
})

test('every command is recorded: 27 virements posted and one grant received', () => {
  expect(results.filter(({ outcome }) => outcome !== 'committed')).toEqual([])
  expect(virements).toHaveLength(27)
  expect(virements.filter(({ state }) => state !== 'posted')).toEqual([])
  expect(commands.match(/"command":"ReceiveSpecificGrant"/g)).toHaveLength(1)
})

test('all 28 references net to zero to the penny', () => {
  const lists = [...commands.matchAll(/"command":"(?:ProposeVirement|ReceiveSpecificGrant)".*/g)]
    .map(([line]) => JSON.parse(`{${line}`))
    .map(({ data }) => data as { readonly legs: readonly Leg[] })
  expect(lists).toHaveLength(28)
  for (const { legs } of lists) {
    expect(sumPence(legs.map(({ amount }) => penceOfPounds(amount)))).toBe(0n)
  }
})

test('one to many, negative and income virements keep all their legs', () => {
  expect(legsOf('02#54')).toHaveLength(9)
  expect(legsOf('04#09')).toEqual(['103000.00', '-103000.00'])
  expect(legsOf('03#47')).toEqual(['29200.00', '-29200.00'])
})

test('each was approved by the Executive at the meeting that listed it, and that is on record', async () => {
  const { notes } = await report('virements')
  expect(notes.filter((note: string) => note.includes('not on record'))).toEqual([])
  const routes = virements.map(({ route }) => route.map(({ by, state }) => `${by} ${state}`))
  expect(new Set(routes.flat())).toEqual(new Set(['cabinet done']))
})

test.each(['2002-03', '2003-04', '2004-05', '2005-06', '2006-07'])(
  'the virements of %s leave the total of the budget unchanged',
  async (year) => {
    const { totals } = await report('budget-monitoring', '--year', year)
    expect(totals.virements).toBe('0.00')
    expect(totals.technicalAdjustments).toBe('0.00')
    expect(totals.revisedBudget).toBe(totals.originalBudget)
  },
)

test('the grant raises income and spending alike', async () => {
  const { rows } = await report('budget-monitoring', '--year', '2003-04')
  const grants = rows.map(({ grants }: { grants: string }) => grants)
  expect(grants.filter((amount: string) => amount !== '0.00').sort()).toEqual([
    '-102920.00',
    '102920.00',
  ])
})
