import { financialYear, plainDate } from '@coflyfr/core'
import { pence, zeroPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { positionOf, spanOf } from './position.ts'
import { noMovements, type Reserve } from './state.ts'

const opened: Reserve = {
  reserve: 'r1',
  establishment: {
    name: 'r1',
    purpose: 'x',
    openingBalance: pence(1000n),
    openedOn: plainDate('2023-06-01'),
    useRule: null,
    manager: null,
    reviewBy: null,
  },
  movements: new Map([[financialYear('2023-24'), { ...noMovements(), additions: pence(50n) }]]),
  repurposings: [],
  drawdowns: new Map(),
  missingMinutes: [],
}

test('the opening balance counts from the opening day', () => {
  const before = spanOf(null, plainDate('2023-05-31'), plainDate('2023-05-31'))
  expect(positionOf(opened, before).opening).toBe(zeroPence)
  const from = spanOf(null, plainDate('2023-06-01'), plainDate('2023-06-01'))
  expect(positionOf(opened, from)).toMatchObject({ opening: 1000n, closing: 1050n })
})

test('a year opens with the closing balance of the year before', () => {
  const next = spanOf(financialYear('2024-25'), null, null)
  expect(positionOf(opened, next)).toMatchObject({ opening: 1050n, closing: 1050n })
  const first = spanOf(financialYear('2023-24'), null, null)
  expect(positionOf(opened, first)).toMatchObject({ opening: 1000n, closing: 1050n })
})

test('a span ends with its year, or with the report if that is earlier', () => {
  const year = financialYear('2023-24')
  expect(spanOf(year, null, plainDate('2025-01-01'))).toMatchObject({
    lastDay: '2024-03-31',
    day: '2024-03-31',
  })
  expect(spanOf(year, plainDate('2023-09-30'), plainDate('2023-09-30'))).toMatchObject({
    lastDay: '2023-09-30',
    day: '2023-09-30',
  })
})

test('what was settled after the span is still pending in it', () => {
  const drawdown = {
    reference: 'D1',
    amount: pence(300n),
    requestedOn: plainDate('2024-01-10'),
    expiresOn: plainDate('2024-05-31'),
    approvedOn: plainDate('2024-04-02'),
    settlements: [
      { on: plainDate('2024-02-01'), amount: pence(100n) },
      { on: plainDate('2024-04-05'), amount: pence(200n) },
    ],
  }
  const reserve = { ...opened, drawdowns: new Map([['D1', drawdown]]) }
  const year = spanOf(financialYear('2023-24'), null, plainDate('2024-06-01'))
  expect(positionOf(reserve, year)).toMatchObject({ pending: 200n, authorisedNotUsed: 0n })
  const all = spanOf(null, null, plainDate('2024-04-05'))
  expect(positionOf(reserve, all)).toMatchObject({ pending: 0n })
})
