import assert from 'node:assert/strict'
import { type EventStore, financialYear, type PlainDate } from '@coflyfr/core'
import {
  type AnyReport,
  defaultParameters,
  moneyColumns,
  type ReportDocument,
  type ReportParameters,
  type ReportSource,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { dates } from '../reports/folding.ts'
import { sourceOf } from '../reports/ledgers.ts'

/** A root that tells one length of one log from another, as a tree's does. */
export const rootAt = (size: number): string => `root ${size}`

/** What a reader reads from, with columns of segments of so many events. */
export const withColumns = (store: EventStore, segmentLength: number): ReportSource => ({
  ...sourceOf(store),
  columns: moneyColumns({ store, rootAt }, { segmentLength }),
})

/** What is asked of a report at a point in the log, given as a share of its length in per cent. */
export interface Asking {
  readonly percent: number
  readonly asOf: PlainDate | null
  readonly parameters: Pick<ReportParameters, 'year' | 'by' | 'period' | 'view' | 'unit' | 'sign'>
}

/** Any mix of filters. */
export const askings: fc.Arbitrary<Asking> = fc.record({
  percent: fc.integer({ min: 0, max: 100 }),
  asOf: fc.option(dates),
  parameters: fc.record({
    year: fc.option(fc.constantFrom(financialYear('2023-24'), financialYear('2024-25')), {
      freq: 8,
    }),
    by: fc.constantFrom('directorate', 'service', 'cost-centre', 'subjective'),
    period: fc.option(fc.constantFrom('P01', 'P02', 'P03', 'P06', 'P12', 'P13')),
    view: fc.constantFrom('revised', 'period', 'gross'),
    unit: fc.constantFrom('pounds', 'thousands'),
    sign: fc.constantFrom('overspend-positive', 'underspend-positive'),
  }),
})

/** A report's document, or its refusal, at what is asked. */
export const read = async (
  report: AnyReport,
  source: ReportSource,
  size: number,
  { percent, asOf, parameters }: Asking,
): Promise<ReportDocument | string> => {
  const knownAt = Math.floor((percent * (size - 1)) / 100)
  const asked = { ...defaultParameters, ...parameters, at: { asOf, knownAt } }
  const outcome = await report.make(source, asked)
  return isRight(outcome) ? outcome.right : JSON.stringify(outcome.left)
}

/** Reads what is asked from columns and from the log; throws where they differ. */
export const sameAsFolded = async (
  report: AnyReport,
  source: ReportSource,
  askingsOfLog: readonly Asking[],
): Promise<void> => {
  const { store } = source
  const { size } = await store.head()
  for (const asking of askingsOfLog) {
    const columns = await read(report, source, size, asking)
    assert.deepEqual(columns, await read(report, sourceOf(store), size, asking))
  }
}
