import { expect, test } from 'vitest'
import { measureChange } from './change.ts'

test('measureChange reproduces the published rise in contacts', () => {
  // Bridgend, Council September 2023: 5,667 contacts in 2021-22, 8,334 in 2022-23, published as 47.1 %.
  expect(measureChange({ unit: 'count', baseline: '5667', value: '8334' })).toEqual({
    percent: '47.1',
    points: null,
  })
})

test('measureChange keeps percentage points and per cent apart', () => {
  // Bridgend, inspection check 2025: agency cover fell from 41 % to 7 %, printed as a "34 per cent drop".
  expect(measureChange({ unit: 'percent', baseline: '41', value: '7' })).toEqual({
    percent: '-82.9',
    points: '-34',
  })
  expect(measureChange({ unit: 'percent', baseline: '88.9', value: '90' })).toEqual({
    percent: '1.2',
    points: '1.1',
  })
})

test('measureChange has no percentage of zero, and no change of what is missing', () => {
  expect(measureChange({ unit: 'percent', baseline: '0.0', value: '9.6' })).toEqual({
    percent: null,
    points: '9.6',
  })
  expect(measureChange({ unit: 'count', baseline: null, value: '3' })).toBeNull()
  expect(measureChange({ unit: 'count', baseline: '3', value: null })).toBeNull()
})

test('measureChange of a negative baseline has the sign of the movement', () => {
  expect(measureChange({ unit: 'ratio', baseline: '-2', value: '-1' })?.percent).toBe('50.0')
})
