import assert from 'node:assert/strict'
import { CommandRefused, LedgerOpened, ledgerEvents, plainDate, streamName } from '@coflyfr/core'
import { type AnyReport, reports } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionLogs } from './reports/body-logs.ts'
import { budgetLogs } from './reports/budget-log.ts'
import type { Written } from './reports/desk.ts'
import { namedReport } from './reports/figures.ts'
import { asked, filled, seen } from './reports/ledgers.ts'
import { caseLogs, workforceLogs } from './reports/people-logs.ts'

const refused = (number: number): Written => [
  streamName('refusals', '2023'),
  CommandRefused.of(plainDate('2023-06-01'), {
    saltedCommandHash: String(number).padStart(64, '0'),
    refusal: 'BeyondAuthority',
    rule: number % 2 === 0 ? 'to £25,000 within a service' : null,
    role: 'head-of-service',
  }),
]

/** A log with refusals at the places drawn. */
const withRefusals = (log: readonly Written[], places: readonly number[]): readonly Written[] =>
  log.flatMap((event, number) => [
    ...places.filter((place) => place % log.length === number).map(refused),
    event,
  ])

/** A fixed day, so that no expiry depends on when the last event was recorded. */
const at = { asOf: plainDate('2026-03-31'), knownAt: null }

/** Every report is the same for a ledger with refusals and without them. */
const refusalsCountNowhere = (all: Iterable<AnyReport>, logs: fc.Arbitrary<readonly Written[]>) =>
  fc.asyncProperty(logs, fc.array(fc.nat(), { minLength: 1 }), async (log, places) => {
    const [kept, left] = await Promise.all([filled(withRefusals(log, places)), filled(log)])
    for (const report of all) {
      const [one, other] = await Promise.all([
        seen(report, kept, asked(at)),
        seen(report, left, asked(at)),
      ])
      const said = (document: typeof one) =>
        typeof document === 'string' ? document : [document.rows, document.totals, document.notes]
      assert.deepEqual(said(one), said(other), report.name)
    }
  })

const logs = fc.oneof(budgetLogs, caseLogs, decisionLogs, workforceLogs)

test('a refusal counts in no report', async () => {
  await fc.assert(refusalsCountNowhere(reports.values(), logs), { numRuns: 25 })
}, 120_000)

test('catches a report that counts refusals', async () => {
  const counting = namedReport({
    name: 'refused',
    title: { en: 'Refused', cy: 'Gwrthodwyd' },
    catalogue: ledgerEvents,
    projection: {
      name: 'refused',
      version: 1,
      types: [LedgerOpened.type, CommandRefused.type],
      initialState: () => 0,
      evolve: (count: number) => count + 1,
    },
    takes: [],
    columns: () => [{ field: 'count', label: { en: 'Count', cy: 'Nifer' }, kind: 'count' }],
    rowKey: () => 'all',
    render: (count) => ({ rows: [{ count }], totals: {}, notes: [] }),
    rowsTouched: () => null,
  })
  const { failed } = await fc.check(refusalsCountNowhere([counting], budgetLogs), {
    numRuns: 5,
    seed: 20_231_115,
  })
  expect(failed).toBe(true)
}, 120_000)
