import { expect, test } from 'vitest'
import { pathText } from './path-text.ts'

test.each([
  [[], ''],
  [['data', 'legs', 2, 'amount'], 'data.legs[2].amount'],
  [[0, 'a'], '[0].a'],
  [['odd key', 'a.b', ''], '["odd key"]["a.b"][""]'],
])('pathText writes %j as %s', (steps, text) => {
  expect(pathText(steps)).toBe(text)
})
