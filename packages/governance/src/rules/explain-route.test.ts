import { penceOfPounds, zeroPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { standardRules } from '../presets/standard-rules.ts'
import { explainRoute } from './explain-route.ts'

test('every row with its verdict, running total and headroom', () => {
  const { chosen, gross, rows } = explainRoute(standardRules, {
    kind: 'one-off',
    scope: 'directorate',
    gross: penceOfPounds('60000.00'),
    approvedEarlier: (by) => (by === 'section-151-officer' ? penceOfPounds('45000.00') : zeroPence),
    mixesCapitalAndRevenue: false,
    netRevenue: zeroPence,
  })
  expect({ chosen, gross }).toEqual({ chosen: 'any other to £500,000', gross: '60000.00' })
  expect(rows.map(({ rule, verdict }) => [rule, verdict])).toEqual([
    ['technical', 'other-kind'],
    ['to £25,000 within a service', 'wider-scope'],
    ['to £100,000 within a directorate', 'beyond-limit'],
    ['any other to £500,000', 'holds'],
    ['above £500,000', 'holds'],
    ['between capital and revenue', 'other-fund'],
  ])
  expect(rows[2]).toMatchObject({
    approver: 'section-151-officer',
    approvedEarlier: '45000.00',
    limits: [{ of: 'row', amount: '105000.00', limit: '100000.00', headroom: '-5000.00' }],
  })
  expect(rows[2]?.limits).toMatchObject([
    { total: '45000.00', asked: '60000.00', available: '55000.00' },
  ])
  expect(rows[4]?.limits).toMatchObject([{ of: 'row', amount: '60000.00', limit: null }])
  expect(rows[4]?.limits).toMatchObject([{ headroom: null, available: null }])
})
