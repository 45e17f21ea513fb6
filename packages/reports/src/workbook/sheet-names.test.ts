import { expect, test } from 'vitest'
import { sheetNames } from './sheet-names.ts'

test('sheetNames keeps what a spreadsheet takes and tells like names apart', () => {
  expect(sheetNames(['Cronfeydd', 'cronfeydd', "a/b:c [d]*?\\'", '', 'x'.repeat(40)])).toEqual([
    'Cronfeydd',
    'cronfeydd 2',
    'a b c  d',
    '-',
    'x'.repeat(31),
  ])
})
