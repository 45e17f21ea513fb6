import assert from 'node:assert/strict'
import type { EventStore, Placed } from '@coflyfr/core'
import { virementsReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideLog, type Ends } from '../../packages/reports/src/divide-log.ts'
import { moneyLogs } from './columns/money-logs.ts'
import { dates } from './reports/folding.ts'
import { filled } from './reports/ledgers.ts'

const ends = fc.record({
  asOf: fc.option(dates),
  percent: fc.integer({ min: 0, max: 100 }),
})

type Divide = (store: EventStore, ends: Ends, heldMax: number) => ReturnType<typeof divided>

const divided = async (store: EventStore, between: Ends, heldMax: number) => {
  const log = await divideLog(store, virementsReport, between, heldMax)
  const only = { from: [] as Placed[], to: [] as Placed[] }
  for (const end of ['from', 'to'] as const)
    for await (const event of log.only(end)) only[end].push(event)
  return { ...only, both: log.both() }
}

/** However few events are held in memory, the ends of a comparison count the same events. */
const holdingFewerAgrees = (divide: Divide) =>
  fc.asyncProperty(moneyLogs, ends, ends, fc.nat(6), async (log, from, to, heldMax) => {
    const store = await filled(log)
    const at = ({ asOf, percent }: typeof from) => ({
      asOf,
      position: Math.floor((percent * (log.length - 1)) / 100),
    })
    const between = { from: at(from), to: at(to) }
    const whole = await divided(store, between, Number.POSITIVE_INFINITY)
    assert.deepEqual(await divide(store, between, heldMax), whole)
  })

/** Skips the first event wherever reading continues. */
const passesOver: Divide = (store, between, heldMax) =>
  divided(
    {
      ...store,
      scan: ({ after, ...options } = {}) =>
        store.scan(after === undefined ? options : { ...options, after: after + 1 }),
    },
    between,
    heldMax,
  )

test('a difference of many events reads them again, with the same result', async () => {
  await fc.assert(holdingFewerAgrees(divided), { numRuns: 60 })
}, 60_000)

test('catches a second reading that skips an event', async () => {
  const search = { numRuns: 300, seed: 20_231_115, endOnFailure: true }
  expect((await fc.check(holdingFewerAgrees(passesOver), search)).failed).toBe(true)
}, 60_000)
