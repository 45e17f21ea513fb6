import assert from 'node:assert/strict'
import { makePack, type PackFile } from '@coflyfr/charts'
import { defaultParameters, type ReportParameters, reports } from '@coflyfr/reports'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { type BudgetLedger, budget2023, budgetLedger } from '../../support/budget-ledger.ts'

const reserve = (name: string) => ({
  command: 'EstablishReserve',
  actor: 'clerk cabinet',
  on: '2023-04-01',
  data: {
    reserve: name,
    name,
    purpose: 'Placements',
    openingBalance: '1000.00',
    openedOn: '2023-04-01',
    decision: 'Cabinet 1',
  },
})

const ledgerWithReserve = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await ledger.give(reserve('first'))
  return ledger
}

const packOf = async (
  { store }: BudgetLedger,
  languages: 'en' | 'cy' | 'both',
  onReport: () => void = () => undefined,
  change: Partial<ReportParameters> = {},
): Promise<ReadonlyMap<string, string>> => {
  const source = { store, checkpointAt: () => null }
  const parameters = { ...defaultParameters, ...change }
  const made = await makePack(source, { parameters, languages, onReport })
  assert.ok(isRight(made), JSON.stringify(made))
  const textOf = ({ content }: PackFile): string => new TextDecoder().decode(content)
  return new Map(made.right.map((file) => [file.path, textOf(file)]))
}

/** The position that each page says it is for. */
const positionsIn = (pack: ReadonlyMap<string, string>): readonly string[] =>
  [...pack]
    .filter(([path]) => path.endsWith('.html'))
    .map(([, page]) => /<footer>.*(?:Position|Safle): (\d+)/.exec(page)?.[1] ?? 'none')

test.each(['en', 'both'] as const)(
  'a pack in %s made while another writes is for a single position',
  async (languages) => {
    const ledger = await ledgerWithReserve()
    const quiet = positionsIn(await packOf(ledger, languages))
    expect(new Set(quiet).size).toBe(1)
    let made = 0
    const writing: Promise<unknown>[] = []
    const pack = await packOf(ledger, languages, () => {
      made += 1
      if (made === 1) writing.push(ledger.give(reserve('second')))
    })
    await Promise.all(writing)
    // Some reports were made twice, so the writer did come in between; otherwise this test would show nothing.
    expect(made).toBeGreaterThan(languages === 'both' ? 2 * reports.size : reports.size)
    expect(new Set(positionsIn(pack))).toEqual(new Set(quiet))
    expect([...pack.values()].filter((text) => text.includes('second'))).toEqual([])
  },
)

test('a pack for an earlier point in time knows nothing later', async () => {
  const ledger = await ledgerWithReserve()
  const before = await packOf(ledger, 'cy')
  const [position] = positionsIn(before)
  await ledger.give(reserve('second'))
  const again = await packOf(ledger, 'cy', undefined, {
    at: { asOf: null, knownAt: Number(position) },
  })
  expect(again).toEqual(before)
  expect((await packOf(ledger, 'cy')).get('reserves.html')).toContain('second')
})

test('reports without a row are named and have no page', async () => {
  const pack = await packOf(await ledgerWithReserve(), 'en')
  expect(pack.has('workforce.html')).toBe(false)
  expect(pack.get('index.html')).toMatch(/not included: .*Workforce/)
})
