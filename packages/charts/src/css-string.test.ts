import { expect, test } from 'vitest'
import { cssString } from './css-string.ts'

test('cssString lets nothing end the string or the element', () => {
  expect(cssString('a"b\\c</style>\n')).toBe('"a\\22 b\\5c c\\3c /style\\3e \\a "')
  expect(cssString('Tŷ £1')).toBe('"Tŷ £1"')
})
