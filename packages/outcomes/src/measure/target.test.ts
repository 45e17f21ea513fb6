import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { targetBand, targetOn } from './target.ts'

const path = [
  { on: plainDate('2024-03-31'), value: '25' },
  { on: plainDate('2025-03-31'), value: '15' },
]

test('targetOn gives the latest target due by the date', () => {
  expect(targetOn(path, plainDate('2024-03-30'))).toBeNull()
  expect(targetOn(path, plainDate('2024-03-31'))).toBe('25')
  expect(targetOn(path, plainDate('2030-01-01'))).toBe('15')
})

test('targetBand counts the miss in per cent of the target, in the direction of good', () => {
  const band = (direction: 'up-is-good' | 'down-is-good', target: string, value: string) =>
    targetBand({ direction, target, value })
  expect(band('up-is-good', '90', '90.0')).toBe('met')
  expect(band('up-is-good', '90', '81.1')).toBe('missed-by-less-than-10-percent')
  expect(band('up-is-good', '90', '81')).toBe('missed-by-more')
  expect(band('down-is-good', '15', '7')).toBe('met')
  expect(band('down-is-good', '15', '16.4')).toBe('missed-by-less-than-10-percent')
  expect(band('down-is-good', '0', '1')).toBe('missed-by-more')
})

test('targetBand has no verdict on demand', () => {
  expect(targetBand({ direction: 'neither', target: '1', value: '2' })).toBeNull()
})
