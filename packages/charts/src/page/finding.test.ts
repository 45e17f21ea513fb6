import { expect, test } from 'vitest'
import { findingMarkup } from './finding.ts'

test('findingMarkup keeps a sign with its amount, and escapes the rest', () => {
  expect(String(findingMarkup('<A> & B (-£130k); the largest is C, +£1.2m', 'en'))).toBe(
    '&lt;A&gt; &amp; B (<span class="d">-£130k</span>); the largest is C, <span class="d">+£1.2m</span>',
  )
})

test('findingMarkup marks what a Welsh sentence quotes, and nothing of an English one', () => {
  const sentence = 'y gorwariant mwyaf: “Head of <A>”, -£1m'
  expect(String(findingMarkup(sentence, 'cy'))).toBe(
    'y gorwariant mwyaf: “<span lang="en">Head of &lt;A&gt;</span>”, <span class="d">-£1m</span>',
  )
  expect(String(findingMarkup(sentence, 'en'))).not.toContain('lang')
})
