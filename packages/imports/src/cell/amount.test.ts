import { formatPounds } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { readAmount } from './amount.ts'

const pounds = { unit: 'pounds', format: '1,234.56' } as const
const thousands = { unit: 'thousands', format: '1,234.56' } as const
const comma = { unit: 'pounds', format: '1.234,56' } as const

const shown = (cell: string, form: Parameters<typeof readAmount>[1]): string => {
  const read = readAmount(cell, form)
  return read.ok ? formatPounds(read.value) : read.rule
}

test.each([
  ['81.11', '81.11'],
  ['-0.00', '0.00'],
  ['0', '0.00'],
  ['.5', '0.50'],
  ['12.', '12.00'],
  ['000123.40', '123.40'],
  ['12.3400', '12.34'],
  ['1,234.50', '1234.50'],
  ['1,234,567', '1234567.00'],
  ['(1,234.50)', '-1234.50'],
  ['£(1,234.50)', '-1234.50'],
  ['(£180)', '-180.00'],
  ['1,234.50-', '-1234.50'],
  ['- 1,234.50', '-1234.50'],
  ['+7', '7.00'],
  ['\u22127.25', '-7.25'],
  ['£1.2k', '1200.00'],
  ['(1.234m)', '-1234000.00'],
  ['£ 3,259k', '3259000.00'],
  ['7.5 CR', '-7.50'],
  ['7.5 DR', '7.50'],
  ['Â£12.50', '12.50'],
  ['Ã‚Â£12.50', '12.50'],
  ['GBP 12.50', '12.50'],
  ['\u00a012.50\u00a0', '12.50'],
  ['1 234 567.50', '1234567.50'],
  ['1\u202f234', '1234.00'],
  ['( £ 1, 234.50 ) ', '-1234.50'],
  ['9007199254740993.00', 'expected at most 1000000000000000.00 pounds'],
  ['999999999999999.99', '999999999999999.99'],
])('readAmount reads %j as %s', (cell, expected) => {
  expect(shown(cell, pounds)).toBe(expected)
})

test.each([
  ['3,000', '3000000.00'],
  ['70k', '70000.00'],
  ['1.23456', '1234.56'],
  ['(180)', '-180000.00'],
])('readAmount reads %j in thousands as %s', (cell, expected) => {
  expect(shown(cell, thousands)).toBe(expected)
})

test.each([
  ['28.000,00', '28000.00'],
  ['1.234', '1234.00'],
  ['420,5-', '-420.50'],
  ['1 234,56', '1234.56'],
])('readAmount reads %j with a decimal comma as %s', (cell, expected) => {
  expect(shown(cell, comma)).toBe(expected)
})

test.each([
  '',
  '-',
  'n/a',
  '1.234',
  '0.005',
  '1e3',
  '12,34.00',
  '1,23',
  '1.2.3',
  '--5',
  '(-5)',
  '(5',
  '5)',
  '-5-',
  '(5) CR',
  '£',
  '1 2k3',
  '10 20',
  '12 34.50',
  '1 234,567',
  '1.00 2.00',
  'Infinity',
  '0x10',
  '１２',
  '#REF!',
])('readAmount refuses %j', (cell) => {
  expect(readAmount(cell, pounds)).toMatchObject({ ok: false })
})

test('an amount that must state its unit is rejected without one, and nothing is guessed', () => {
  const form = { unit: 'stated', format: '1,234.56' } as const
  const read = (cell: string) => {
    const amount = readAmount(cell, form)
    return amount.ok ? amount.value : amount.rule
  }
  expect(['£91k', '(£0.1m)', '0'].map(read)).toEqual([9_100_000n, -10_000_000n, 0n])
  expect(['(£180)', '(£3,000)'].map(read)).toEqual(
    Array(2).fill('expected an amount that states its unit, such as £1.2k or £3m'),
  )
})
