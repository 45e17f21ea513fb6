import { expect, test } from 'vitest'
import { groupPace } from './group-pace.ts'

const afterMany = (appends: number, workMs: number): number => {
  const pace = groupPace()
  for (let number = 0; number < 100; number += 1) pace.worked(appends, workMs)
  return pace.appendsMax()
}

test('a turn takes the appends that fit into three milliseconds', () => {
  expect(groupPace().appendsMax()).toBe(150)
  expect(afterMany(100, 3)).toBe(100)
  expect(afterMany(100, 1.49)).toBe(201)
})

test('a turn takes 32 appends at least and a thousand at most', () => {
  expect(afterMany(1, 50)).toBe(32)
  expect(afterMany(1_000, 0.1)).toBe(1_000)
})

test('one slow turn hardly changes the pace', () => {
  const pace = groupPace()
  pace.worked(100, 4)
  expect(pace.appendsMax()).toBeGreaterThan(130)
})

test('a transaction stays open for twenty milliseconds, and longer where the disk takes longer to answer', () => {
  const pace = groupPace()
  expect(pace.isDue(19)).toBe(false)
  expect(pace.isDue(20)).toBe(true)
  for (let number = 0; number < 100; number += 1) pace.committed(50)
  expect(pace.isDue(49)).toBe(false)
  expect(pace.isDue(51)).toBe(true)
})
