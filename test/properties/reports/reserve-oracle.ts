import assert from 'node:assert/strict'
import type { AnyReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { budgetLogs } from './budget-log.ts'
import type { Written } from './desk.ts'
import { dates } from './folding.ts'
import { asked, filled, seen } from './ledgers.ts'
import { penceOf } from './pence-of.ts'

interface Data {
  readonly reserve: string
  readonly amount: string
  readonly toReserve?: string
  readonly openingBalance?: string
  readonly kind?: string
  readonly gift?: { readonly stream: string; readonly revision: number }
}

/** The sign of an event for the reserve that it names. */
const signs: Readonly<Record<string, bigint>> = {
  ContributedToReserve: 1n,
  ReserveReleased: -1n,
  TransferredBetweenReserves: -1n,
  DrawdownPosted: -1n,
  DrawdownReversed: 1n,
  ReserveRestated: 1n,
}

/** What one event moves in one reserve: a receipt nothing, a return the opposite of the gift. */
const moved = (log: readonly Written[], [, event]: Written, reserve: string): bigint => {
  const data = event.data as unknown as Data
  if (event.type === 'ReserveEstablished')
    return data.reserve === reserve ? penceOf(data.openingBalance ?? '0.00') : 0n
  if (event.type === 'GiftReturned') {
    const inStream = log.filter(([stream]) => stream === data.gift?.stream)
    const gift = inStream[data.gift?.revision ?? -1]
    return gift === undefined ? 0n : -moved(log, gift, reserve)
  }
  const sign = signs[event.type]
  if (sign === undefined) return 0n
  const amount = penceOf(data.amount)
  return (
    (data.reserve === reserve ? sign * amount : 0n) + (data.toReserve === reserve ? amount : 0n)
  )
}

/** As in A5: each closing balance is the sum over the raw events, with gifts counted once and receipts never. */
export const closingsAreSums = (report: AnyReport) =>
  fc.asyncProperty(budgetLogs, dates, async (log, asOf) => {
    const store = await filled(log)
    const document = await seen(report, store, asked({ asOf, knownAt: null }))
    assert.ok(typeof document !== 'string')
    const counted = log.filter(([, { effectiveOn }]) => effectiveOn <= asOf)
    for (const { reserve, closing } of document.rows) {
      const sum = counted.reduce((so, event) => so + moved(log, event, String(reserve)), 0n)
      assert.equal(penceOf(String(closing)), sum, String(reserve))
    }
  })

/** A reserve's row adds up, whole or year by year, and each closing is the next opening. */
export const yearsChain = (report: AnyReport) =>
  fc.asyncProperty(budgetLogs, async (log) => {
    const store = await filled(log)
    const rowsOf = async (year: string | null) => {
      const document = await seen(report, store, asked(undefined, year as never))
      assert.ok(typeof document !== 'string')
      return document.rows
    }
    const years = await Promise.all(['2023-24', '2024-25', '2025-26'].map(rowsOf))
    for (const rows of [await rowsOf(null), ...years])
      for (const row of rows) {
        const of = (field: string) => penceOf(String(row[field]))
        const fields = [
          'restated',
          'additions',
          'released',
          'repurposed',
          'drawdowns',
          'transfers',
        ].map(of)
        assert.equal(
          fields.reduce<bigint>((so, amount) => so + amount, of('opening')),
          of('closing'),
        )
        assert.equal(of('closing') - of('pending'), of('available'))
      }
    for (const [index, rows] of years.slice(1).entries())
      assert.deepEqual(
        rows.map(({ opening }) => opening),
        years[index]?.map(({ closing }) => closing),
      )
  })
