import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.ts'

const names = ['PostVirement', 'PostDrawdown', 'ProposeVirement']

test.each([
  ['postvirement', 'PostVirement'],
  ['PostVirment', 'PostVirement'],
  ['PorposeVirement', 'ProposeVirement'],
  ['PostDrawDown', 'PostDrawdown'],
  ['Virement', 'PostVirement'],
  ['', null],
  ['Nope', null],
  ['x'.repeat(1_000_000), null],
])('nearestName takes %j for %j', (typed, expected) => {
  expect(nearestName(typed.slice(0, 1_000_000), names)).toBe(expected)
})

test('nearestName of no names is none', () => {
  expect(nearestName('PostVirement', [])).toBeNull()
})
