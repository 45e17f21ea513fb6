import { type PlainDate, plainDate } from '@coflyfr/core'
import { pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { type Hold, refuseBelowFloor } from './floor.ts'
import { moveReserve } from './movements.ts'
import { initialReserveAccount } from './state.ts'

const day = (number: number): PlainDate => plainDate(`2023-05-0${number}`)

const account = (...movements: readonly (readonly [number, bigint])[]) =>
  movements.reduce(
    (state, [on, amount]) => moveReserve(state, day(on), pence(amount)),
    initialReserveAccount(),
  )

const hold = (amount: bigint, from: number, through: number | null = null): Hold => ({
  reference: 'D1',
  amount: pence(amount),
  from: day(from),
  through: through === null ? null : day(through),
})

const broken = (
  state: ReturnType<typeof account>,
  on: number,
  amount: bigint,
  ...holds: readonly Hold[]
) => {
  const refusal = refuseBelowFloor(state, 'r', { on: day(on), amount: pence(amount), holds })
  return refusal === null ? null : [refusal.firstDate, refusal.short]
}

test('all of it may be taken, and not a penny more', () => {
  expect(broken(account([1, 100n]), 2, -100n)).toBeNull()
  expect(broken(account([1, 100n]), 2, -101n)).toEqual([day(2), '0.01'])
})

test('money that comes later does not help today', () => {
  expect(broken(account([1, 100n], [5, 100n]), 2, -150n)).toEqual([day(2), '0.50'])
})

test('money that goes later is not there to take', () => {
  expect(broken(account([1, 100n], [5, -60n]), 2, -50n)).toEqual([day(5), '0.10'])
})

test('what is held counts from its first day through its last', () => {
  const state = account([1, 100n])
  expect(broken(state, 2, -50n, hold(60n, 4))).toEqual([day(4), '0.10'])
  expect(broken(state, 6, -50n, hold(60n, 3, 5))).toBeNull()
  expect(broken(state, 5, -50n, hold(60n, 3, 5))).toEqual([day(5), '0.10'])
})

test('what was held and is over before the entry does not matter', () => {
  expect(broken(account([1, 100n]), 6, 0n, hold(100n, 2, 3), hold(100n, 6))).toBeNull()
})
