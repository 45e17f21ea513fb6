import { expect, test } from 'vitest'
import { markup } from './markup.ts'

test('markup escapes text and keeps markup', () => {
  const name = '<script>alert("1")</script> & \'x\''
  const inner = markup`<b title="${name}">${name}</b>`
  const escaped = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;'
  expect(String(markup`<p>${[inner, null, 3]}</p>`)).toBe(
    `<p><b title="${escaped}">${escaped}</b>3</p>`,
  )
})
