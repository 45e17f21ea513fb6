import { expect, test } from 'vitest'
import { counted } from './counted.ts'

const postings = {
  one: '1 postiad',
  two: '2 bostiad',
  few: '3 phostiad',
  many: '6 phostiad',
  other: '# o bostiadau',
}

test.each([
  [0, '0 o bostiadau'],
  [1, '1 postiad'],
  [2, '2 bostiad'],
  [3, '3 phostiad'],
  [4, '4 o bostiadau'],
  [6, '6 phostiad'],
  [22, '22 o bostiadau'],
])('counted says %i as %s', (count, said) => {
  expect(counted(count, postings)).toBe(said)
})
