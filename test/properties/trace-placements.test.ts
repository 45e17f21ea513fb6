import assert from 'node:assert/strict'
import { type DomainEvent, plainDate } from '@coflyfr/core'
import { type AnyReport, anyReport, type Report, traceReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assigned, budgeted, ordered, stability, vired } from '../support/traced-money.ts'
import { asked, filled, seen } from './reports/ledgers.ts'
import { times } from './times.ts'
import { placementLogs } from './trace/placement-logs.ts'
import { placementsDayByDay } from './trace/placements-oracle.ts'

const money = [
  budgeted,
  vired('V1', '1000.00', null),
  assigned('moves', stability, '600.00'),
  ordered('40000.00'),
]

/** What a trace says of placements agrees with looking at every child on every day. */
const agrees = (report: AnyReport) =>
  fc.asyncProperty(placementLogs, async (log) => {
    const store = await filled([...money, ...log])
    const at = { asOf: plainDate('2025-03-31'), knownAt: null }
    const document = await seen(report, store, asked(at))
    assert.ok(typeof document !== 'string')
    const row = document.rows.find(({ part }) => part === 'placements')
    const told =
      row === undefined
        ? null
        : {
            children: row['children'],
            childWeeks: row['childWeeks'],
            weeklyCost: row['weeklyCost'],
          }
    assert.deepEqual(told, placementsDayByDay(log))
  })

/** With this seed a merge that is undone again is among the first logs drawn. */
const search = { numRuns: 4_000, seed: 15, endOnFailure: true }

test('placements count children, weeks and costs day by day, whatever was corrected', async () => {
  await fc.assert(agrees(anyReport(traceReport)), { numRuns: times(100) })
}, 120_000)

const blindTo = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  type: string,
): AnyReport =>
  anyReport({
    ...report,
    projection: {
      ...report.projection,
      name: `${report.projection.name}-blind-to-${type}`,
      evolve: (state, event) =>
        event.type === type ? state : report.projection.evolve(state, event),
    },
  })

test.each([
  'CaseFactVoided',
  'EpisodesCorrected',
  'EpisodeEnded',
  'PlacementStarted',
  'LegalStatusChanged',
  'SubjectKeyMerged',
  'SubjectKeyUnmerged',
])(
  'catches a trace that is blind to %s',
  async (type) => {
    expect((await fc.check(agrees(blindTo(traceReport, type)), search)).failed).toBe(true)
  },
  120_000,
)
