import { expect, test } from 'vitest'
import { findingMarkup } from './finding.ts'

test('findingMarkup keeps a sign with its amount, and escapes the rest', () => {
  expect(String(findingMarkup('<A> & B (-£130k); the largest is C, +£1.2m'))).toBe(
    '&lt;A&gt; &amp; B (<span class="d">-£130k</span>); the largest is C, <span class="d">+£1.2m</span>',
  )
})
