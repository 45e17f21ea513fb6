import type { GiftReturned } from '@coflyfr/budget/events'
import { type EventOf, financialYear, streamName } from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { type Gifts, movedBack, noteGift } from './gifts.ts'

const stream = streamName('reserve', 'winter')
const year = financialYear('2023-24')
const next = financialYear('2024-25')
const head = { costCentre: 'CSC', subjective: 'Placements' }
const amount = formatPounds(pence(7_000n))
const leg = { ...head, amount }

type Returned = EventOf<typeof GiftReturned>['data']

const returned = (revision: number, said: Partial<Returned> = {}): Returned => ({
  gift: { eventId: 'x', stream, revision },
  kind: 'drawdown',
  reserve: 'winter',
  reference: 'D-1',
  head,
  amount,
  reason: 'closed',
  ...said,
})

const given = (): Gifts => {
  const gifts: Gifts = new Map()
  noteGift(gifts, { stream, revision: 3 }, year)
  noteGift(gifts, { stream, revision: 5 }, next)
  noteGift(gifts, { stream, revision: 8 }, year)
  return gifts
}

test.each([
  ['a returned drawdown is taken from the head that received it', 3, {}, { year, leg, sign: -1n }],
  ['a returned drawdown counts in the year that it was for', 5, {}, { year: next, leg, sign: -1n }],
  ['the last gift of a stream can come back', 8, {}, { year, leg, sign: -1n }],
  [
    'a returned contribution goes back to its head',
    3,
    { kind: 'contribution' },
    { year, leg, sign: 1n },
  ],
  [
    'a returned reversal of a drawdown goes back to its head',
    3,
    { kind: 'reversed-drawdown' },
    { year, leg, sign: 1n },
  ],
  ['a gift between reserves moves no budget', 3, { kind: 'transfer', head: null }, null],
  ['a gift that was not counted moves nothing when it comes back', 4, {}, null],
] as const)('%s', (_, revision, said, expected) => {
  expect(movedBack(given(), returned(revision, said))).toEqual(expected)
})

test('gifts of different streams are kept apart', () => {
  const gift = { eventId: 'x', stream: streamName('reserve', 'other'), revision: 3 }
  expect(movedBack(given(), returned(3, { gift }))).toBeNull()
})
