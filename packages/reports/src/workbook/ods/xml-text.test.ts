import { expect, test } from 'vitest'
import { paragraphs, xmlText } from './xml-text.ts'

test('xmlText escapes everything that could end a tag or an attribute', () => {
  expect(xmlText('<a b="c">&')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;')
})

test.each([
  ['one', '<text:p>one</text:p>'],
  ['a  b', '<text:p>a <text:s text:c="1"/>b</text:p>'],
  [' a ', '<text:p><text:s text:c="1"/>a<text:s text:c="1"/></text:p>'],
  ['  a', '<text:p><text:s text:c="2"/>a</text:p>'],
  ['a\r\nb\tc', '<text:p>a</text:p><text:p>b<text:tab/>c</text:p>'],
])('paragraphs of %j', (text, expected) => {
  expect(paragraphs(text)).toBe(expected)
})
