import { expect, test } from 'vitest'
import { keptSigns } from './kept-signs.ts'

test('keptSigns keeps a sign with its amount, and escapes the rest', () => {
  expect(String(keptSigns('<A> & B (-£130k); the largest is C, +£1.2m'))).toBe(
    '&lt;A&gt; &amp; B (<span class="d">-£130k</span>); the largest is C, <span class="d">+£1.2m</span>',
  )
})

test('keptSigns takes an amount to the penny too', () => {
  expect(String(keptSigns('gross income -£500,000.00'))).toBe(
    'gross income <span class="d">-£500,000.00</span>',
  )
})
