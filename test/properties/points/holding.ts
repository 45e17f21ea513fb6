import assert from 'node:assert/strict'
import {
  type DomainEvent,
  type EventStore,
  financialYear,
  type Period,
  type PlainDate,
} from '@coflyfr/core'
import {
  type AnyReport,
  anyReport,
  defaultParameters,
  type KeptPoints,
  keptPoints,
  type Report,
  type ReportDocument,
  type ReportSource,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import type { Written } from '../reports/desk.ts'
import { dates } from '../reports/folding.ts'
import { filled, sourceOf } from '../reports/ledgers.ts'

/** Starts keeping states along a log; a planted defect starts differently. */
export type Keeping = (
  store: EventStore,
  sizes: { readonly stretchLength: number; readonly statesMax: number },
) => KeptPoints

/** As readers start it. */
export const asKept: Keeping = keptPoints

/** A report with kept states, and the same without. */
export interface Compared {
  readonly report: AnyReport
  readonly folded: AnyReport
}

/** A report with and without kept states; a planted defect keeps them differently. */
export const compared = <State, Event extends DomainEvent>(
  { kept, ...report }: Report<State, Event>,
  wrong: Partial<NonNullable<typeof kept>> = {},
): Compared => {
  if (kept === undefined) throw new TypeError(`${report.name} keeps no states`)
  return {
    report: anyReport({ ...report, kept: { ...kept, ...wrong } }),
    folded: anyReport(report),
  }
}

/** Short stretches and few states, so that a drawn log has many stretches and must drop states. */
const sizes = fc.record({
  stretchLength: fc.integer({ min: 1, max: 25 }),
  statesMax: fc.integer({ min: 1, max: 4 }),
})

interface Asking {
  readonly percent: number
  readonly asOf: PlainDate | null
  readonly year: ReturnType<typeof financialYear> | null
  readonly period: Period | null
}

const askings: fc.Arbitrary<Asking> = fc.record({
  percent: fc.integer({ min: 0, max: 100 }),
  asOf: fc.option(dates),
  year: fc.option(fc.constantFrom(financialYear('2023-24'), financialYear('2024-25'))),
  period: fc.option(fc.constantFrom<Period>('P01', 'P06', 'P12', 'P13')),
})

const read = async (
  report: AnyReport,
  source: ReportSource,
  { percent, asOf, year, period }: Asking,
): Promise<ReportDocument | string> => {
  const { size } = await source.store.head()
  const at = { asOf, knownAt: Math.floor((percent * (size - 1)) / 100) }
  const outcome = await report.make(source, { ...defaultParameters, at, year, period })
  return isRight(outcome) ? outcome.right : JSON.stringify(outcome.left)
}

const sameAsFolded = async (
  { report, folded }: Compared,
  points: KeptPoints,
  store: EventStore,
  asking: Asking,
): Promise<void> => {
  const made = await read(report, { ...sourceOf(store), points }, asking)
  assert.deepEqual(made, await read(folded, sourceOf(store), asking))
}

/** E7: questions asked one after the other give the same as the fold of the log. */
export const readsAgree = (
  report: Compared,
  logs: fc.Arbitrary<readonly Written[]>,
  keeping: Keeping,
): fc.IAsyncProperty<unknown> =>
  fc.asyncProperty(
    logs,
    sizes,
    fc.array(askings, { minLength: 1, maxLength: 8 }),
    async (log, size, asked) => {
      const store = await filled(log)
      const points = keeping(store, size)
      for (const asking of asked) await sameAsFolded(report, points, store, asking)
    },
  )

/** A store whose scans break off, some of them after they returned events. */
const breakingOff = (store: EventStore, breaks: readonly boolean[]): EventStore => {
  let scans = 0
  return {
    ...store,
    async *scan(options) {
      const isBroken = breaks[scans % breaks.length] === true
      scans += 1
      yield* store.scan(options)
      if (isBroken) throw new Error('the connection is lost')
    },
  }
}

/**
 * E2, E3: restarts, two questions at once, and reads that break off within a fold make no difference: a complete state
 * is kept or none.
 */
export const restartsAgree = (
  report: Compared,
  logs: fc.Arbitrary<readonly Written[]>,
  keeping: Keeping,
): fc.IAsyncProperty<unknown> =>
  fc.asyncProperty(
    logs,
    sizes,
    fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
    fc.array(fc.record({ asking: askings, isRestarted: fc.boolean() }), {
      minLength: 2,
      maxLength: 6,
    }),
    async (log, size, breaks, asked) => {
      const store = await filled(log)
      let points = keeping(breakingOff(store, breaks), size)
      for (const [number, { asking, isRestarted }] of asked.entries()) {
        if (isRestarted) points = keeping(breakingOff(store, breaks), size)
        const other = asked[number - 1]?.asking ?? asking
        const both = [asking, other].map((one) => sameAsFolded(report, points, store, one))
        for (const { reason } of (await Promise.allSettled(both)).filter(isRejected))
          if (!String(reason).includes('the connection is lost')) throw reason
      }
    },
  )

const isRejected = (settled: PromiseSettledResult<void>): settled is PromiseRejectedResult =>
  settled.status === 'rejected'
