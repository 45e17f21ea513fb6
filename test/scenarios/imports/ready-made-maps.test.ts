import { expect, test } from 'vitest'
import { exampleBytes, type ImportLedger, importLedger } from '../../support/import-ledger.ts'
import { filesMatching, textOf } from '../../support/repository.ts'

const mapOf = (name: string) => JSON.parse(textOf(`examples/maps/${name}.json`))

/** Imports an example into a ledger, as a finance officer unless another role is given. */
const importExample = (
  ledger: ImportLedger,
  name: string,
  file: string,
  role = 'finance-officer',
) => ledger.imports(mapOf(name), exampleBytes(file), '--role', role)

const extracts = [
  ['unit4-agresso', 'unit4-agresso.csv', 4, 3],
  ['unit4-agresso-browser', 'unit4-agresso-browser.csv', 3, 1],
  ['sap', 'sap.csv', 4, 0],
  ['jd-edwards', 'jd-edwards.csv', 3, 0],
  ['oracle', 'oracle.tsv', 2, 0],
  ['published-spend', 'published-spend.csv', 4, 2],
] as const

test.each(extracts)(
  'the extract of %s agrees with its control total',
  async (name, file, rows, filtered) => {
    const ledger = await importLedger()
    expect(await importExample(ledger, name, file)).toMatchObject({
      rowsRead: rows + filtered,
      imported: { rows, amount: mapOf(name).controlTotal },
      filtered: { rows: filtered },
      controlTotal: { agrees: true },
    })
    expect(await importExample(ledger, name, file)).toMatchObject({ duplicate: { rows } })
  },
)

const documents = [
  ['budget', 4, 'council', ['BudgetApproved']],
  [
    'virements',
    4,
    'finance-officer',
    [
      'VirementProposed',
      'VirementApproved',
      'VirementPosted',
      'VirementProposed',
      'VirementAgreed',
      'VirementApproved',
      'VirementPosted',
    ],
  ],
  ['reserves', 2, 'cabinet', ['ReserveEstablished', 'ReserveEstablished']],
  ['commitments', 2, 'finance-officer', ['CommitmentRaised', 'CommitmentRaised']],
  [
    'forecast',
    3,
    'finance-officer',
    ['ForecastSubmitted', 'ForecastSubmitted', 'ForecastSubmitted'],
  ],
  [
    'savings',
    2,
    'cabinet',
    ['ReductionApproved', 'ReductionReported', 'ReductionApproved', 'ReductionReported'],
  ],
  ['chart', 4, 'finance-officer', ['ChartOfAccountsSet']],
] as const

test('every other file gives its commands, and nothing the second time', async () => {
  const ledger = await importLedger()
  for (const [name, rows, role, events] of documents) {
    const before = (await ledger.events()).length
    const first = await importExample(ledger, name, `${name}.csv`, role)
    expect([name, first.imported.rows, first.rejections]).toEqual([name, rows, []])
    const added = (await ledger.events()).slice(before).map(({ type }) => type)
    expect(added).toEqual(events)
    const again = await importExample(ledger, name, `${name}.csv`, role)
    expect([name, again.duplicate.rows, again.imported.rows]).toEqual([name, rows, 0])
    expect(await ledger.events()).toHaveLength(before + events.length)
  }
})

test('the budget, its virements and its forecasts meet in the report', async () => {
  const ledger = await importLedger()
  for (const [name, , role] of documents) await importExample(ledger, name, `${name}.csv`, role)
  await importExample(ledger, 'unit4-agresso', 'unit4-agresso.csv')
  const { rows } = await ledger.json(['report', 'budget-monitoring', 'l', '--year', '2023-24'])
  const placements = rows.find((row: { costCentre: string }) => row.costCentre === 'C100')
  expect(placements).toMatchObject({
    originalBudget: '7500000.00',
    virements: '380000.00',
    committed: '65000.00',
    actual: '52375.50',
    projectedOutturn: '8150000.00',
  })
})

test('each map has a file, and the page names both', () => {
  const readme = textOf('examples/maps/README.md')
  const maps = filesMatching('examples/maps/*.json').filter(
    (path) => !path.endsWith('package.json'),
  )
  expect(maps).toHaveLength(extracts.length + documents.length)
  for (const path of maps) expect(readme).toContain(`\`${path.split('/').at(-1)}\``)
})
