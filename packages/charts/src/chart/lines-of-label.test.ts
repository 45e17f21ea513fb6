import { expect, test } from 'vitest'
import { linesOfLabel } from './lines-of-label.ts'

test.each([
  ['', []],
  ['Schools', ['Schools']],
  ['Social services and wellbeing, children', ['Social services and', 'wellbeing, children']],
  ['x'.repeat(40), [`${'x'.repeat(26)}…`]],
])('linesOfLabel of %j', (label, expected) => {
  expect(linesOfLabel(label)).toEqual(expected)
})

test('a label of many words is cut to three lines and says so', () => {
  const lines = linesOfLabel('word '.repeat(40))
  expect(lines).toHaveLength(3)
  expect(lines.at(-1)).toMatch(/…$/)
  expect(lines.every(({ length }) => length <= 27)).toBe(true)
})
