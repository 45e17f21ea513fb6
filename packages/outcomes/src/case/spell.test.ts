import { type PlainDate, plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { covers, isOpenOn, overlap, type Spell } from './spell.ts'

const day = (number: number): PlainDate => plainDate(`2023-10-${String(number).padStart(2, '0')}`)

const spell = (from: number, to: number | null): Spell => ({
  startedOn: day(from),
  endedOn: to === null ? null : day(to),
})

test.each([
  ['one after the other', spell(1, 5), spell(6, 9), false],
  ['one from the day the other ends', spell(1, 5), spell(5, 9), false],
  ['one within the other', spell(1, 9), spell(3, 5), true],
  ['both from one day', spell(1, 2), spell(1, 9), true],
  ['one of no length within the other', spell(1, 9), spell(4, 4), true],
  ['one of no length at the start of the other', spell(1, 9), spell(1, 1), false],
  ['one before an open one', spell(1, 5), spell(5, null), false],
  ['one after an open one began', spell(5, 9), spell(1, null), true],
  ['two open ones', spell(5, null), spell(1, null), true],
])('overlap of %s', (_, one, other, expected) => {
  expect([overlap(one, other), overlap(other, one)]).toEqual([expected, expected])
})

test('isOpenOn excludes the last day, covers includes it', () => {
  const days = [4, 5, 9, 10].map(day)
  expect(days.map((on) => isOpenOn(spell(5, 9), on))).toEqual([false, true, false, false])
  expect(days.map((on) => covers(spell(5, 9), on))).toEqual([false, true, true, false])
  expect(isOpenOn(spell(5, null), day(10))).toBe(true)
})
