import { expect, test } from 'vitest'
import { sheetCellText } from './sheet-cell.ts'

test.each([
  [null, ''],
  ['0012', '0012'],
  [81.11, '81.11'],
  [0.1 + 0.2, '0.3'],
  [1234567.895 - 0.005, '1234567.89'],
  [-4918879.6, '-4918879.6'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [-1.5e-7, '-0.00000015'],
  [true, 'TRUE'],
  [new Date(Date.UTC(2022, 7, 15)), '2022-08-15'],
])('sheetCellText writes %j as %s', (value, text) => {
  expect(sheetCellText(value)).toBe(text)
})
