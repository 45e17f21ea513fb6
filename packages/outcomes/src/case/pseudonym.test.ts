import { expect, test } from 'vitest'
import { CasePseudonym } from './pseudonym.ts'

test.each(['7f3a9b21', '0000000a', 'deadbeefdeadbeefdeadbeefdeadbeef'])(
  'CasePseudonym takes %s',
  (text) => {
    expect(CasePseudonym.is(text)).toBe(true)
  },
)

test.each([
  ['an NHS number', '4857773456'],
  ['a date of birth', '20140503'],
  ['a name', 'jones'],
  ['something too short', '7f3a'],
  ['capitals', '7F3A9B21'],
])('CasePseudonym refuses %s', (_, text) => {
  expect(CasePseudonym.is(text)).toBe(false)
})
