import { expect, test } from 'vitest'
import { rowOverlay } from './row-overlay.ts'

const stored = new Map([['kept', '1']])

const overlay = () => rowOverlay((key) => stored.get(key))

test('an event sees what the events before it have changed', () => {
  const { rows, keep } = overlay()
  expect(rows.get('kept')).toBe(1)
  rows.put('kept', { now: ['2'] })
  rows.delete('other')
  keep()
  expect(rows.get('kept')).toEqual({ now: ['2'] })
  rows.delete('kept')
  expect(rows.get('kept')).toBeUndefined()
})

test('the changes of an event are dropped together', () => {
  const { rows, keep, drop, kept } = overlay()
  rows.put('a', 1)
  keep()
  rows.put('a', 2)
  rows.put('b', 2)
  rows.delete('kept')
  drop()
  expect([rows.get('a'), rows.get('b'), rows.get('kept')]).toEqual([1, undefined, 1])
  expect([...kept]).toEqual([['a', '1']])
})

test('values are copied when they are stored', () => {
  const { rows, keep } = overlay()
  const list = ['x']
  rows.put('a', list)
  keep()
  list.push('y')
  expect(rows.get('a')).toEqual(['x'])
})

test('refuses a value that JSON cannot represent', () => {
  expect(() => overlay().rows.put('a', undefined as never)).toThrow(TypeError)
})
