import assert from 'node:assert/strict'
import { financialYear, type Period } from '@coflyfr/core'
import {
  type AnyReport,
  compareColumns,
  defaultParameters,
  type ReportDocument,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { dates } from '../reports/folding.ts'
import { filled, sourceOf } from '../reports/ledgers.ts'
import { penceOf } from '../reports/pence-of.ts'
import { harming, harms, listed } from './harm.ts'
import { moneyLogs } from './money-logs.ts'
import { figuresByHead, type HeadFigures, noFigures } from './naive-figures.ts'
import {
  askings,
  type Opening,
  positionAt,
  rootAt,
  sameAsFolded,
  segmentLengths,
} from './reading.ts'

/** Each up to a period of a year. */
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

const readsAgree = (asked: typeof askings) => (report: AnyReport, open: Opening) =>
  fc.asyncProperty(
    moneyLogs,
    segmentLengths,
    fc.array(asked, { minLength: 1, maxLength: 8 }),
    async (log, length, some) => {
      const store = await filled(log)
      const columns = open(store, length)
      for (const asking of some) await sameAsFolded(report, columns, store, asking)
    },
  )

/** E7 for reports that leave out what counts after a period. */
export const periodsAgree = readsAgree(askingsUpToPeriod)

/** E7: any mix of filters, asked one after the other, is answered as the fold of the log answers it. */
export const filtersAgree = readsAgree(askings)

/** E3: nor does it matter how long segments are, where a reader began anew, that two ask at once, or that all is derived anew meanwhile. */
export const restartsAgree = (report: AnyReport, open: Opening) =>
  fc.asyncProperty(
    moneyLogs,
    segmentLengths,
    fc.array(fc.record({ asking: askings, isRestarted: fc.boolean(), isRebuilt: fc.boolean() }), {
      minLength: 2,
      maxLength: 6,
    }),
    async (log, length, asked) => {
      const store = await filled(log)
      let columns = open(store, length)
      for (const [number, { asking, isRestarted, isRebuilt }] of asked.entries()) {
        if (isRestarted) columns = open(store, length)
        const other = asked[number - 1]?.asking ?? asking
        const rebuilt = isRebuilt ? columns.rebuild() : null
        await Promise.all([asking, other].map((one) => sameAsFolded(report, columns, store, one)))
        await rebuilt
      }
    },
  )

/** E2: deleting segments or damaging them changes nothing; what is damaged is noticed, and kept anew. */
export const harmIsNoticed = (report: AnyReport, open: Opening) =>
  fc.asyncProperty(
    moneyLogs,
    segmentLengths,
    harms,
    fc.nat(),
    askings,
    async (log, length, harm, which, asking) => {
      const store = await filled(log)
      const whole = { ...asking, percent: 100 }
      await sameAsFolded(report, open(store, length), store, whole)
      const states = await listed('money-columns', store, length)
      const hurt = `money-columns/${which % Math.max(1, states.length)}`
      const harmedStore = harming('money-columns', store, (name) => (name === hurt ? harm : null))
      await sameAsFolded(report, open(harmedStore, length), harmedStore, whole)
      const { compared } = await compareColumns({ store: harmedStore, rootAt }, states, {
        all: true,
      })
      assert.deepEqual(
        compared.map(({ state }) => state),
        states.map(() => 'equal'),
      )
    },
  )

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

/** E6: what columns answer is what an oracle says that knows no fold: for each figure it looks through the whole log. */
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
        // From which day a late item counts is said by the periods; by all dates everything counts.
        const actual = asOf === null ? naive.actual : figures.actual
        assert.deepEqual(figures, { ...naive, actual }, head)
      }
    },
  )
