import { type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import { walesTimescales } from '@coflyfr/outcomes/clocks'
import { AdvocacyOffered, TimescalesSet } from '@coflyfr/outcomes/events'
import { expect, test } from 'vitest'
import { ledgerOf, made } from './making.ts'

const offered = (child: string, entitledOn: string, on: string) =>
  [
    streamName('case', child),
    AdvocacyOffered.of(plainDate(on), {
      ...{ case: child, offer: 'a', entitlement: 'looked-after', language: 'cy' },
      entitledOn: plainDate(entitledOn),
    }) as DomainEvent,
  ] as const

const setsTo = (days: number | null, on: string) => {
  const shipped = walesTimescales.filter(({ clock }) => clock === 'advocacy-offer')
  const steps = [{ limit: { count: days ?? 1, unit: 'days' as const }, legsUpTo: 1 }]
  const timescales = days === null ? [] : shipped.map((one) => ({ ...one, steps }))
  const dropped = days === null ? ['advocacy-offer'] : []
  return [
    streamName('timescales'),
    TimescalesSet.of(plainDate(on), { timescales, dropped, source: 'Cabinet' }) as DomainEvent,
  ] as const
}

/**
 * Groups of five children, entitled on the Monday before Easter 2023: the fifth working day is Wednesday of the week
 * after.
 */
const aroundEaster = [
  ...[1, 2, 3, 4, 5].map((n) => offered(`abc${n}`, '2023-04-03', '2023-04-12')),
  ...[6, 7, 8, 9, 10].map((n) => offered(`abc${n}`, '2023-04-03', '2023-04-13')),
]

const rowOf = async (...log: readonly ReturnType<typeof offered>[]) =>
  (await made(await ledgerOf(...log), 'outcomes')).rows.find(
    ({ section }) => section === 'advocacy',
  )

test('an offer is in time up to the fifth working day, not counting bank holidays', async () => {
  expect(await rowOf(...aroundEaster)).toMatchObject({ offered: 10, offeredInTime: 5 })
})

test('a council sets how long an offer may take, from a day on', async () => {
  const before = setsTo(10, '2023-04-01')
  expect(await rowOf(before, ...aroundEaster)).toMatchObject({ offeredInTime: 10 })
  const after = setsTo(10, '2023-04-04')
  expect(await rowOf(after, ...aroundEaster)).toMatchObject({ offeredInTime: 5 })
})

test('without a timescale no offer is said to be in time', async () => {
  const dropped = setsTo(null, '2023-04-01')
  expect(await rowOf(dropped, ...aroundEaster)).toMatchObject({ offered: 10, offeredInTime: null })
})

test('the offer is a clock like the others: it runs from the entitlement and is met by the offer', async () => {
  const store = await ledgerOf(...aroundEaster)
  const { rows } = await made(store, 'clocks', { clock: 'advocacy-offer' })
  expect(rows.map(({ state }) => state).sort()).toEqual([
    ...Array(5).fill('met'),
    ...Array(5).fill('met-late'),
  ])
})
