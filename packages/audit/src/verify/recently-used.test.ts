import { expect, test } from 'vitest'
import { recentlyUsed } from './recently-used.ts'

test('values set last are kept, old ones are dropped, and the weight is bounded', () => {
  const values = recentlyUsed<number>(10, () => 1)
  for (let key = 0; key < 100; key += 1) {
    values.set('always', key)
    values.set(String(key), key)
  }
  const kept = Array.from({ length: 100 }, (_, key) => key).filter(
    (key) => values.get(String(key)) !== undefined,
  )
  expect(values.get('always')).toBe(99)
  expect(kept.at(-1)).toBe(99)
  expect(kept.length).toBeGreaterThan(2)
  expect(kept.length).toBeLessThanOrEqual(10)
})

test('a value that replaces an earlier one counts once', () => {
  const values = recentlyUsed<number>(100, (weight) => weight)
  values.set('other', 1)
  for (let weight = 1; weight <= 40; weight += 1) values.set('growing', weight)
  expect([values.get('other'), values.get('growing')]).toEqual([1, 40])
})
