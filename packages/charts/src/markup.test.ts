import { expect, test } from 'vitest'
import { html } from './markup.ts'

test('html escapes text and keeps markup', () => {
  const name = '<script>alert("1")</script> & \'x\''
  const inner = html`<b title="${name}">${name}</b>`
  const escaped = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;'
  expect(String(html`<p>${[inner, null, 3]}</p>`)).toBe(
    `<p><b title="${escaped}">${escaped}</b>3</p>`,
  )
})
