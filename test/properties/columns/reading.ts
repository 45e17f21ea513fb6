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

/** Opens the columns of a store with a segment length; a planted defect opens them differently. */
export type Opening = (store: EventStore, segmentLength: number) => ReturnType<typeof moneyColumns>

/** A root that differs for each length of a log, as a tree's does. */
export const rootAt = (size: number): string => `root ${size}`

/** As reports open them. */
export const asOpened: Opening = (store, segmentLength) =>
  moneyColumns({ store, rootAt }, { segmentLength })

/** How many events a segment holds: few, so that a drawn log has many segments. */
export const segmentLengths = fc.integer({ min: 1, max: 40 })

/** A question to a report at a point in the log, given in per cent of its length. */
export interface Asking {
  readonly percent: number
  readonly asOf: PlainDate | null
  readonly parameters: Pick<ReportParameters, 'year' | 'by' | 'period' | 'view' | 'unit' | 'sign'>
}

/** Any mix of parameters. */
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

/** The last position of a share of a log. */
export const positionAt = (size: number, percent: number): number =>
  Math.floor((percent * (size - 1)) / 100)

/** The document of a report or its refusal. */
const read = async (
  report: AnyReport,
  source: ReportSource,
  { percent, asOf, parameters }: Asking,
): Promise<ReportDocument | string> => {
  const { size } = await source.store.head()
  const at = { asOf, knownAt: positionAt(size, percent) }
  const outcome = await report.make(source, { ...defaultParameters, ...parameters, at })
  return isRight(outcome) ? outcome.right : JSON.stringify(outcome.left)
}

/** Makes the report from columns and from the log; throws if they differ. */
export const sameAsFolded = async (
  report: AnyReport,
  columns: ReturnType<Opening>,
  store: EventStore,
  asking: Asking,
): Promise<void> => {
  const source = sourceOf(store)
  const made = await read(report, { ...source, columns }, asking)
  assert.deepEqual(made, await read(report, source, asking))
}
