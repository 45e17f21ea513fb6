import { expect, test } from 'vitest'
import { historyTotals } from './history-totals.ts'

const leg = (costCentre: string, amount: string) => ({ costCentre, subjective: 'all', amount })

const commands = [
  { command: 'ApproveBudget', data: { lines: [leg('A', '100.00'), leg('B', '50.05')] } },
  { command: 'ImportActuals', data: { postings: [leg('A', '-1.10'), leg('A', '3.20')] } },
  {
    command: 'ProposeVirement',
    data: { reference: 'V1', legs: [leg('A', '-5.00'), leg('B', '5.00')] },
  },
  {
    command: 'ProposeVirement',
    data: { reference: 'V2', legs: [leg('A', '-9.00'), leg('B', '9.00')] },
  },
  { command: 'PostVirement', data: { reference: 'V1' } },
  { command: 'RequestDrawdown', data: { reference: 'D1', amount: '7.00', to: leg('B', '0.00') } },
  { command: 'PostDrawdown', data: { reference: 'D1' } },
].map((command, number) => ({ commandId: `c${number}`, ...command }))

const lines = commands.map((command) => JSON.stringify(command))
const all = new Set(commands.map(({ commandId }) => commandId))

test('the other count takes what was posted, and nothing that was only proposed', () => {
  expect(Object.fromEntries(historyTotals(lines, all))).toEqual({
    A: { budget: 10_000n, virements: -500n, reserves: 0n, actual: 210n },
    B: { budget: 5_005n, virements: 500n, reserves: 700n, actual: 0n },
  })
})

test('the other count takes nothing that was refused', () => {
  const committed = new Set([...all].filter((id) => id !== 'c1' && id !== 'c4'))
  expect(Object.fromEntries(historyTotals(lines, committed))).toEqual({
    A: { budget: 10_000n, virements: 0n, reserves: 0n, actual: 0n },
    B: { budget: 5_005n, virements: 0n, reserves: 700n, actual: 0n },
  })
})
