import { expect, test } from 'vitest'
import { patternOf } from './pattern.ts'

test.each([
  ['^(?:Sub)?[Tt]otal', 'Subtotal of care', true],
  ['^Total', 'A total', false],
  ['(?i)^total$', 'TOTAL', true],
  ['\\d{4}/\\d{2}', 'Year 2023/24', true],
  ['^\\p{Lu}', 'Élan', true],
])('patternOf(%j) takes %j: %j', (text, cell, holds) => {
  expect(patternOf(text)?.(cell)).toBe(holds)
})

test.each([
  '(',
  '[z-a]',
  '(?=x)',
  '(?<!x)y',
  '(a)\\1',
  '(?:a?){1000}(?:a){1000}',
  '(a{1000}){1000}',
])('patternOf refuses %j', (text) => {
  expect(patternOf(text)).toBeNull()
})

test.each(['(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(.*a){12}$', '(?:a?){20}a{20}$'])(
  'patternOf(%j) is not held up by a cell that was made for it',
  (text) => {
    const began = performance.now()
    expect(patternOf(text)?.(`${'a'.repeat(20_000)}!`)).toBe(false)
    // Backtracking takes longer than anybody lives.
    expect(performance.now() - began).toBeLessThan(5_000)
  },
  30_000,
)
