import assert from 'node:assert/strict'
import { financialYear, type Period } from '@coflyfr/core'
import { type AnyReport, defaultParameters, type ReportDocument } from '@coflyfr/reports'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { dates } from '../reports/folding.ts'
import { filled, sourceOf } from '../reports/ledgers.ts'
import { penceOf } from '../reports/pence-of.ts'
import { moneyLogs } from './money-logs.ts'
import { figuresByHead, type HeadFigures, noFigures } from './naive-figures.ts'
import {
  type Asking,
  askings,
  type Opening,
  positionAt,
  sameAsFolded,
  segmentLengths,
} from './reading.ts'
import type { Held } from './segments-hold.ts'
import * as segments from './segments-hold.ts'

/** The same, each up to a period of a year. */
const askingsUpToPeriod = fc
  .record({
    asking: askings,
    year: fc.constantFrom(financialYear('2023-24'), financialYear('2024-25')),
    period: fc.constantFrom<Period>('P01', 'P02', 'P03', 'P06', 'P12', 'P13'),
  })
  .map(({ asking, year, period }) => ({
    ...asking,
    parameters: { ...asking.parameters, year, period },
  }))

const held = (report: AnyReport, asked = askings): Held<ReturnType<Opening>, Asking> => ({
  kind: 'money-columns',
  logs: moneyLogs,
  askings: asked,
  sameAsFolded: (columns, store, asking) => sameAsFolded(report, columns, store, asking),
})

/** E7 for reports that leave out what counts after a period. */
export const periodsAgree = (report: AnyReport, open: Opening) =>
  segments.filtersAgree(held(report, askingsUpToPeriod), open)

/** E7 for a report of money. */
export const filtersAgree = (report: AnyReport, open: Opening) =>
  segments.filtersAgree(held(report), open)

/** E3 for a report of money. */
export const restartsAgree = (report: AnyReport, open: Opening) =>
  segments.restartsAgree(held(report), open)

/** E2 for a report of money. */
export const harmIsNoticed = (report: AnyReport, open: Opening) =>
  segments.harmIsNoticed(held(report), open)

const amount = (value: unknown): bigint => penceOf(String(value ?? '0.00'))

const figuresIn = ({ rows }: ReportDocument): ReadonlyMap<string, HeadFigures> => {
  const figures = new Map<string, HeadFigures>()
  for (const row of rows) {
    const head = `${row['costCentre']}/${row['subjective']}`
    const known = figures.get(head) ?? noFigures
    figures.set(head, {
      virements: known.virements + amount(row['virements']) + amount(row['technicalAdjustments']),
      reserveFunding: known.reserveFunding + amount(row['reserveFunding']),
      pending: known.pending + amount(row['pendingVirements']),
      committed: known.committed + amount(row['committed']),
      actual: known.actual + amount(row['actual']),
    })
  }
  return figures
}

/** E6: columns give the figures of an oracle without a fold, which searches the whole log for each figure. */
export const oracleAgrees = (report: AnyReport, open: Opening) =>
  fc.asyncProperty(
    moneyLogs,
    segmentLengths,
    fc.integer({ min: 0, max: 100 }),
    fc.option(dates),
    fc.constantFrom(financialYear('2023-24'), financialYear('2024-25')),
    async (log, length, percent, asOf, year) => {
      const store = await filled(log)
      const knownAt = positionAt(log.length, percent)
      const source = { ...sourceOf(store), columns: open(store, length) }
      const asked = { ...defaultParameters, year, by: 'subjective' as const, at: { asOf, knownAt } }
      const outcome = await report.make(source, asked)
      if (!isRight(outcome)) return
      const expected = figuresByHead(log, { knownAt, asOf, year: String(year) })
      const found = figuresIn(outcome.right)
      for (const head of new Set([...found.keys(), ...expected.keys()])) {
        const figures = found.get(head) ?? noFigures
        const naive = expected.get(head) ?? noFigures
        // The periods decide when a late item counts; by all dates everything counts.
        const actual = asOf === null ? naive.actual : figures.actual
        assert.deepEqual(figures, { ...naive, actual }, head)
      }
    },
  )
