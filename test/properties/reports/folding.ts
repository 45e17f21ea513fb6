import assert from 'node:assert/strict'
import { plainDate } from '@coflyfr/core'
import { type AnyReport, type ReportParameters, rebuildReports } from '@coflyfr/reports'
import fc from 'fast-check'
import type { Written } from './desk.ts'
import { emptyStore, fill, filled, seen } from './ledgers.ts'

/** Where a log is cut, in per cent of its length, so that it shrinks with it. */
const cuts = fc.integer({ min: 0, max: 100 })

const cutAt = (log: readonly Written[], percent: number): number =>
  Math.floor((percent * log.length) / 100)

/** Dates before, in and after the two years of the logs. */
export const dates = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2023, 2, 1) + days * 86_400_000).toISOString().slice(0, 10))
  .map(plainDate)

/**
 * E1: a state kept after the first part of a log and folded on over the rest equals the state of the whole log. It is
 * kept as bytes, as in a store.
 */
export const foldsOn = (
  report: AnyReport,
  logs: fc.Arbitrary<readonly Written[]>,
  parameters: ReportParameters,
) =>
  fc.asyncProperty(logs, cuts, async (log, percent) => {
    const cut = cutAt(log, percent)
    const store = emptyStore()
    await fill(store, log.slice(0, cut))
    await rebuildReports({ store }, [report])
    await fill(store, log.slice(cut))
    const onward = await seen(report, store, parameters)
    assert.deepEqual(onward, await seen(report, await filled(log), parameters))
  })

/** C1: a report as known at a position is the same as when the log ended there. */
export const pastIsAsItWas = (
  report: AnyReport,
  logs: fc.Arbitrary<readonly Written[]>,
  parameters: ReportParameters,
) =>
  fc.asyncProperty(logs, cuts, async (log, percent) => {
    const cut = cutAt(log, percent)
    const store = emptyStore()
    await fill(store, log.slice(0, cut))
    const live = await seen(report, store, parameters)
    await fill(store, log.slice(cut))
    const at = { asOf: null, knownAt: cut - 1 }
    assert.deepEqual(await seen(report, store, { ...parameters, at }), live)
  })

/** C2: at any effective date, a report as known at a position does not depend on what was recorded after it. */
export const laterIsUnknown = (
  report: AnyReport,
  logs: fc.Arbitrary<readonly Written[]>,
  parameters: ReportParameters,
) =>
  fc.asyncProperty(logs, cuts, dates, async (log, percent, asOf) => {
    const cut = cutAt(log, percent)
    const at = { asOf, knownAt: cut - 1 }
    const short = await seen(report, await filled(log.slice(0, cut)), { ...parameters, at })
    assert.deepEqual(await seen(report, await filled(log), { ...parameters, at }), short)
  })
