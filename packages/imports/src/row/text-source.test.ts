import { expect, test } from 'vitest'
import { headerOf } from './header.ts'
import { textSource } from './text-source.ts'

const header = headerOf(['kind', 'amount'], 'table.csv', 1)

test('the words of a file stand for those of the map, and others for themselves', () => {
  const values = { gross_expenditure: 'expenditure' }
  const { text } = textSource(header, 'columns.kind', { column: 'kind', values })
  expect(['gross_expenditure', 'net', ''].map((cell) => text([cell]))).toEqual([
    'expenditure',
    'net',
    '',
  ])
})

test('an empty cell means what the map says, never more', () => {
  const { text } = textSource(header, 'columns.amount', { column: 'amount', values: { '': '0' } })
  expect([text(['A', ' ']), text(['A', '-'])]).toEqual(['0', '-'])
})
