import { type PlainDate, plainDate } from '@coflyfr/core'
import { explainChecks, isBroken } from '@coflyfr/governance/rules'
import { pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { type Hold, measureFloor } from './floor.ts'
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

const measured = (
  state: ReturnType<typeof account>,
  on: number,
  amount: bigint,
  ...holds: readonly Hold[]
) => measureFloor(state, 'r', { on: day(on), amount: pence(amount), holds })

const broken = (...entry: Parameters<typeof measured>) => {
  const refusal = measured(...entry)
    .find(({ count }) => isBroken(count))
    ?.refuse()
  return refusal === undefined ? null : [refusal.firstDate, refusal.short]
}

/** The day on which least is left, and the most that could be asked on it. */
const tightest = (...entry: Parameters<typeof measured>) => {
  const counts = measured(...entry).map(({ count }) => count)
  const check = { rule: '', source: null, refusal: null, allowed: null, counts }
  const [limit] = explainChecks([check]).checks[0]?.limits ?? []
  return limit === undefined ? null : [limit.of, limit.available, limit.headroom]
}

test('all of it may be taken, and not a penny more', () => {
  expect(broken(account([1, 100n]), 2, -100n)).toBeNull()
  expect(broken(account([1, 100n]), 2, -101n)).toEqual([day(2), '0.01'])
})

test('money that arrives later does not help today', () => {
  expect(broken(account([1, 100n], [5, 100n]), 2, -150n)).toEqual([day(2), '0.50'])
})

test('money that leaves later cannot be taken now', () => {
  expect(broken(account([1, 100n], [5, -60n]), 2, -50n)).toEqual([day(5), '0.10'])
})

test('what is held counts from its first day through its last', () => {
  const state = account([1, 100n])
  expect(broken(state, 2, -50n, hold(60n, 4))).toEqual([day(4), '0.10'])
  expect(broken(state, 6, -50n, hold(60n, 3, 5))).toBeNull()
  expect(broken(state, 5, -50n, hold(60n, 3, 5))).toEqual([day(5), '0.10'])
})

test('a hold that ended before the entry does not count', () => {
  expect(broken(account([1, 100n]), 6, 0n, hold(100n, 2, 3), hold(100n, 6))).toBeNull()
})

test('an entry may ask for no more than is left on the tightest day from its own on', () => {
  const state = account([1, 100n], [5, -60n], [7, 200n])
  expect(tightest(state, 2, -10n)).toEqual([`r on ${day(5)}`, '0.40', '0.30'])
  expect(tightest(state, 6, -50n)).toEqual([`r on ${day(6)}`, '0.40', '-0.10'])
  expect(tightest(state, 7, -50n)).toEqual([`r on ${day(7)}`, '2.40', '1.90'])
})

test('a hold that expires is measured on its own days only', () => {
  const state = account([1, 100n], [5, -60n])
  expect(tightest(state, 2, 0n, hold(70n, 2, 4))).toEqual([`r on ${day(2)}`, '1.00', '0.30'])
  expect(broken(state, 2, 0n, hold(101n, 2, 4))).toEqual([day(2), '0.01'])
})

test('an entry that takes nothing on any day has no limit', () => {
  expect(tightest(account([1, 100n]), 2, 50n)).toBeNull()
  expect(tightest(account([1, 100n]), 2, -60n, hold(-60n, 1))).toBeNull()
})

test('a day that is already short refuses an entry that takes nothing on it', () => {
  expect(broken(account([1, 100n], [5, -160n]), 2, 0n, hold(10n, 2, 4))).toEqual([day(5), '0.60'])
})
