import { expect, test } from 'vitest'
import { sheetNames } from './sheet-names.ts'

test('sheetNames replaces forbidden characters and numbers equal names', () => {
  expect(sheetNames(['Cronfeydd', 'cronfeydd', "a/b:c [d]*?\\'", '', 'x'.repeat(40)])).toEqual([
    'Cronfeydd',
    'cronfeydd 2',
    'a b c  d',
    '-',
    'x'.repeat(31),
  ])
})
