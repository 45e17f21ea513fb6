import { expect, test } from 'vitest'
import { readText, tidied } from './text.ts'

test.each([
  [' 0012 ', '0012'],
  ['first\r\nsecond', 'first second'],
  ['a\u00a0\u00a0b', 'a b'],
  ['\ufeffCC', 'CC'],
  ['\u001a', ''],
  ['Caf\u00e9 \u00a3', 'Caf\u00e9 \u00a3'],
  ['1E05', '1E05'],
])('readText reads %j as %j', (cell, text) => {
  expect(tidied(cell)).toBe(text)
  expect(readText(tidied(cell))).toEqual({ ok: true, value: text })
})

test.each(['2.00079E+08', '1,5E+12', 'x'.repeat(4001), 'a\ud800'])(
  'readText refuses %j',
  (cell) => {
    expect(readText(cell)).toMatchObject({ ok: false })
  },
)
