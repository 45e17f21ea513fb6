import { expect, test } from 'vitest'
import { type GroupTimes, groupPace } from './group-pace.ts'

const afterMany = (times: GroupTimes): number => {
  const pace = groupPace()
  for (let number = 0; number < 100; number += 1) pace.took(times)
  return pace.appendsMax()
}

test('takes what three milliseconds are worth', () => {
  expect(groupPace().appendsMax()).toBe(150)
  expect(afterMany({ appends: 100, workMs: 3, commitMs: 0.2 })).toBe(100)
  expect(afterMany({ appends: 100, workMs: 1.49, commitMs: 0.2 })).toBe(201)
})

test('takes more where the disk takes longer to answer', () => {
  expect(afterMany({ appends: 100, workMs: 3, commitMs: 9.001 })).toBe(300)
})

test('never takes so few that the disk is asked for every append, nor more than a thousand', () => {
  expect(afterMany({ appends: 1, workMs: 50, commitMs: 0 })).toBe(32)
  expect(afterMany({ appends: 1_000, workMs: 0.1, commitMs: 1 })).toBe(1_000)
})

test('one slow transaction, or one of no appends, hardly changes the pace', () => {
  const pace = groupPace()
  pace.took({ appends: 0, workMs: 30, commitMs: 30 })
  expect(pace.appendsMax()).toBe(150)
  pace.took({ appends: 100, workMs: 4, commitMs: 0 })
  expect(pace.appendsMax()).toBeGreaterThan(130)
})
