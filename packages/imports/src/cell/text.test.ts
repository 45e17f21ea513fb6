import { NonEmptyText } from '@coflyfr/core'
import fc from 'fast-check'
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
  ['Zoe\u0308 \u212b', 'Zo\u00eb \u00c5'],
  ['\u{1f600}', '\u{1f600}'],
])('readText reads %j as %j', (cell, text) => {
  expect(tidied(cell)).toBe(text)
  expect(readText(tidied(cell))).toEqual({ ok: true, value: text })
})

test.each([
  '2.00079E+08',
  '2.00079E+08/1',
  '4310/2.00079E+08',
  '#N/A',
  '#DIV/0!',
  '1,5E+12',
  'x'.repeat(4001),
  'a\ud800',
  '\ud800',
  'a\u00adb',
])('readText refuses %j', (cell) => {
  expect(readText(cell)).toMatchObject({ ok: false })
})

test('readText names the character that nobody sees', () => {
  const rule = 'expected visible text, found the invisible character U+200B'
  expect(readText('Agency\u200b')).toEqual({ ok: false, rule })
})

test('what readText takes is a text of a command, whatever stands in the cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cell) => {
      const read = readText(cell)
      return !read.ok || read.value === '' || NonEmptyText.is(read.value)
    }),
    { numRuns: 500 },
  )
})
