import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { quarterOf } from './quarter.ts'

test.each([
  ['2023-04-01', '2023-24-Q1'],
  ['2023-06-30', '2023-24-Q1'],
  ['2023-07-01', '2023-24-Q2'],
  ['2023-12-31', '2023-24-Q3'],
  ['2024-01-01', '2023-24-Q4'],
  ['2024-03-31', '2023-24-Q4'],
  ['2024-04-01', '2024-25-Q1'],
])('quarterOf %s is %s', (date, quarter) => {
  expect(quarterOf(plainDate(date))).toBe(quarter)
})
