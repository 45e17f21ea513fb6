import { financialYear } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { budgetLedger, type Line } from '../../support/budget-ledger.ts'
import { namedReportOf } from './making.ts'

const year = financialYear('2023-24')

const head = (service: string, costCentre: string, subjective: string, amount: string) => ({
  directorate: 'Education',
  service,
  costCentre,
  subjective,
  kind: 'expenditure',
  amount,
})

const order = (service: string, reference: string, amount: string): Line => ({
  command: 'RaiseCommitment',
  actor: 'u-1 budget-holder',
  on: '2023-05-02',
  data: { financialYear: year, service, reference, ...headOf[service], amount },
})

const headOf: Readonly<Record<string, object>> = {
  Schools: { costCentre: 'Arts', subjective: 'Music/dance' },
  'Schools/Arts': { costCentre: 'Studio', subjective: 'all' },
}

const lines: readonly Line[] = [
  {
    command: 'ApproveBudget',
    actor: 'clerk council',
    on: '2023-03-01',
    data: {
      financialYear: year,
      decision: 'Council',
      lines: [
        head('Schools', 'Arts/Music', 'dance', '300.00'),
        head('Schools', 'Arts', 'Music/dance', '100.00'),
        head('Schools/Arts', 'Studio', 'all', '50.00'),
      ],
    },
  },
  order('Schools', 'Arts/1', '20.00'),
  order('Schools/Arts', '1', '7.00'),
]

const told = async () => {
  const ledger = await budgetLedger()
  for (const line of lines) expect(await ledger.told(line)).toBe('committed')
  return ledger.store
}

const asked = { year, by: 'subjective' as const }

test('heads whose names join to the same text are explained separately', async () => {
  const { explained } = namedReportOf(await told(), 'budget-monitoring', asked)
  const figureOf = async (row: string) => (await explained(row, 'revisedBudget'))?.value
  expect(await figureOf('Education/Schools/Arts\\/Music/dance')).toBe('300.00')
  expect(await figureOf('Education/Schools/Arts/Music\\/dance')).toBe('100.00')
  // The name fits two rows, so it selects neither.
  expect(await figureOf('Arts/Music/dance')).toBeUndefined()
  expect(await figureOf('Studio/all')).toBe('50.00')
  expect(await figureOf('Schools/Arts/Studio/all')).toBe('50.00')
})

test('their differences are shown separately', async () => {
  const store = await told()
  const { changedBetween } = namedReportOf(store, 'budget-monitoring', asked)
  const cells = await changedBetween(2, (await store.head()).size - 1, 'committed')
  expect(cells.map(({ row, change }) => [row, change])).toEqual([
    ['Education/Schools/Arts/Music\\/dance', '20.00'],
    ['Education/Schools\\/Arts/Studio/all', '7.00'],
    ['total', '27.00'],
  ])
})

test('orders whose names join to the same text are two orders', async () => {
  const { rows } = namedReportOf(await told(), 'commitments', { year })
  expect((await rows()).map(({ reference, raised }) => [reference, raised])).toEqual([
    ['Arts/1', '20.00'],
    ['1', '7.00'],
  ])
})
