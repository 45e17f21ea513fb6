import { expect, test } from 'vitest'
import { quotingMarkup } from './quoting.ts'

test('quotingMarkup marks what a Welsh sentence quotes, and nothing of an English one', () => {
  const sentence = 'y gorwariant mwyaf: “Head of <A>”, -£1m'
  expect(String(quotingMarkup(sentence, 'cy'))).toBe(
    'y gorwariant mwyaf: “<span lang="en">Head of &lt;A&gt;</span>”, <span class="d">-£1m</span>',
  )
  expect(String(quotingMarkup(sentence, 'en'))).not.toContain('lang')
})
