import assert from 'node:assert/strict'
import { type EventStore, type PlainDate, project } from '@coflyfr/core'
import { caseColumns, compareColumns, measuresReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { lastDay } from '../measures/lives.ts'
import { dateOf } from '../measures/recorded.ts'
import { filled } from '../reports/ledgers.ts'
import { caseLogs } from './case-logs.ts'
import { harming, harms, listed } from './harm.ts'
import { positionAt, rootAt, segmentLengths } from './reading.ts'

/** Opens the columns of cases in segments of so many events; a planted defect is another way of opening. */
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

/** Facts in their order for each case, whatever the order of the cases; a case of which all is void is as good as none. */
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

/** E7: whatever prefix and day are asked about, one after the other, columns hold what the fold of the log comes to. */
export const filtersAgree = (open: OpeningOfCases) =>
  fc.asyncProperty(
    caseLogs,
    segmentLengths,
    fc.array(askings, { minLength: 1, maxLength: 6 }),
    async (log, length, asked) => {
      const store = await filled(log)
      const columns = open(store, length)
      for (const asking of asked) await sameAsFolded(columns, store, asking)
    },
  )

/** E3: nor does it matter where a reader began anew, that two ask at once, or that all is derived anew meanwhile. */
export const restartsAgree = (open: OpeningOfCases) =>
  fc.asyncProperty(
    caseLogs,
    segmentLengths,
    fc.array(fc.record({ asking: askings, isRestarted: fc.boolean(), isRebuilt: fc.boolean() }), {
      minLength: 2,
      maxLength: 5,
    }),
    async (log, length, asked) => {
      const store = await filled(log)
      let columns = open(store, length)
      for (const [number, { asking, isRestarted, isRebuilt }] of asked.entries()) {
        if (isRestarted) columns = open(store, length)
        const other = asked[number - 1]?.asking ?? asking
        const rebuilt = isRebuilt ? columns.rebuild() : null
        await Promise.all([asking, other].map((one) => sameAsFolded(columns, store, one)))
        await rebuilt
      }
    },
  )

/** E2: deleting segments or damaging them changes nothing; what is damaged is noticed, and kept anew. */
export const harmIsNoticed = (open: OpeningOfCases) =>
  fc.asyncProperty(
    caseLogs,
    segmentLengths,
    harms,
    fc.nat(),
    askings,
    async (log, length, harm, which, asking) => {
      const store = await filled(log)
      const whole = { ...asking, percent: 100 }
      await sameAsFolded(open(store, length), store, whole)
      const states = await listed('case-columns', store, length)
      const hurt = `case-columns/${which % Math.max(1, states.length)}`
      const harmedStore = harming('case-columns', store, (name) => (name === hurt ? harm : null))
      await sameAsFolded(open(harmedStore, length), harmedStore, whole)
      const ground = { store: harmedStore, rootAt }
      const { compared } = await compareColumns(ground, states, { all: true })
      assert.deepEqual(
        compared.map(({ state }) => state),
        states.map(() => 'equal'),
      )
    },
  )
