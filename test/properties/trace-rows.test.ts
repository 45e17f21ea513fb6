import assert from 'node:assert/strict'
import { traceReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { type NamedReport, namedReport } from './reports/figures.ts'
import { asked, filled, seen, sourceOf } from './reports/ledgers.ts'
import { traceLogs } from './reports/trace-logs.ts'
import { times } from './times.ts'

const looksAtAll = namedReport({ ...traceReport, rowsTouched: () => null })

/** Every cell is explained the same whether or not rows are left out that an event cannot touch. */
const explainsAlike = (report: NamedReport) =>
  fc.asyncProperty(traceLogs, fc.nat(), async (log, pick) => {
    const store = await filled(log)
    const parameters = asked()
    const document = await seen(looksAtAll, store, parameters)
    if (typeof document === 'string' || document.rows.length === 0) return
    const row = document.rows[pick % document.rows.length] ?? {}
    const name = report.rowKey(row, parameters)
    for (const { field } of report.columns(parameters)) {
      const cell = { row: name, column: field }
      const [some, all] = await Promise.all(
        [report, looksAtAll].map((one) => one.explain(sourceOf(store), parameters, cell)),
      )
      assert.ok(some !== undefined && isRight(some), field)
      assert.deepEqual(some, all, `${name}, ${field}`)
    }
  })

/** With this seed the defects are caught soon. */
const search = { numRuns: 400, seed: 13, endOnFailure: true }

test('a trace looks at an event in every row that it can change', async () => {
  await fc.assert(explainsAlike(namedReport(traceReport)), { numRuns: times(40) })
}, 120_000)

test.each([
  'VirementPosted',
  'PurposeAssigned',
  'ReadingPublished',
  'PlanApproved',
  'ActualsImported',
  'PlacementCostAgreed',
  'ReserveEstablished',
])(
  'catches a trace that looks at no row for %s',
  async (type) => {
    const wrong = namedReport({
      ...traceReport,
      rowsTouched: (state, event, parameters) =>
        event.type === type ? [] : traceReport.rowsTouched(state, event, parameters),
    })
    expect((await fc.check(explainsAlike(wrong), search)).failed).toBe(true)
  },
  120_000,
)
