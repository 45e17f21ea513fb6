import assert from 'node:assert/strict'
import { type EventStore, type PlainDate, project } from '@coflyfr/core'
import { caseColumns, measuresReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { lastDay } from '../measures/lives.ts'
import { dateOf } from '../measures/recorded.ts'
import { caseLogs } from './case-logs.ts'
import { positionAt, rootAt } from './reading.ts'
import type { Held } from './segments-hold.ts'

/** Opens the columns of cases with a segment length; a planted defect opens them differently. */
export type OpeningOfCases = (
  store: EventStore,
  segmentLength: number,
) => ReturnType<typeof caseColumns>

/** As reports open them. */
export const asOpened: OpeningOfCases = (store, segmentLength) =>
  caseColumns({ store, rootAt }, { segmentLength })

interface Asking {
  readonly percent: number
  readonly asOf: PlainDate | null
}

const askings: fc.Arbitrary<Asking> = fc.record({
  percent: fc.integer({ min: 0, max: 100 }),
  asOf: fc.option(fc.integer({ min: 0, max: lastDay + 100 }).map(dateOf)),
})

type Counts = Awaited<ReturnType<ReturnType<OpeningOfCases>['countsAt']>>

/** The facts of each case in order, with cases in any order; a case whose facts are all voided is left out. */
const factsIn = <Fact>(facts: Iterable<readonly [string, ReadonlyMap<number, Fact>]>) =>
  new Map(
    [...facts]
      .filter(([, ofCase]) => ofCase.size > 0)
      .map(([name, ofCase]) => [name, [...ofCase]] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )

const plain = ({ histories, clocks, mergedInto, populations }: Counts) => ({
  histories: factsIn(histories),
  clocks: factsIn(clocks.cases),
  timescales: clocks.timescales,
  mergedInto,
  populations,
})

const sameAsFolded = async (
  columns: ReturnType<OpeningOfCases>,
  store: EventStore,
  { percent, asOf }: Asking,
): Promise<void> => {
  const { size } = await store.head()
  const position = positionAt(size, percent)
  const { catalogue, projection } = measuresReport
  const { state } = await project(store, catalogue, projection, { asOf, knownAt: position })
  assert.deepEqual(plain(await columns.countsAt(asOf, position)), plain(state.counts))
}

/** What is counted from cases, for any prefix and day. */
export const heldCases: Held<ReturnType<OpeningOfCases>, Asking> = {
  kind: 'case-columns',
  logs: caseLogs,
  askings,
  sameAsFolded,
}
