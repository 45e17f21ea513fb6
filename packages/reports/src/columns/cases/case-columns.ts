import { foldFrom, isCounted, type PlainDate, type Projection } from '@coflyfr/core'
import {
  type CountsEvent,
  type CountsState,
  countsTypes,
  evolveCounts,
  initialCounts,
} from '../../counting/project.ts'
import { dayNumber } from '../day-number.ts'
import { inTurn } from '../in-turn.ts'
import { KeptSegments, segmentLengthNow } from '../kept-segments.ts'
import type { ColumnsGround } from '../segment-kind.ts'
import { casesKind } from './cases-kind.ts'
import { casesCatalogue } from './derive-cases.ts'
import { FactsInColumns } from './facts-in-columns.ts'
import { JoinedCases } from './joined-cases.ts'

/** Columns of cases: derived from the log, kept beside it, and never trusted over it. */
export interface CaseColumns {
  /** The state that counts of cases are made from at a point in time; the caller may change it. */
  readonly countsAt: (asOf: PlainDate | null, position: number) => Promise<CountsState>
  /** Derives and keeps every whole segment up to the head again; resolves to the last position covered. */
  readonly rebuild: () => Promise<number>
}

/** A day number after every date. */
const everyDay = 99_999_999

const countsProjection: Projection<CountsState, CountsEvent> = {
  name: 'counts',
  version: 1,
  types: countsTypes,
  initialState: initialCounts,
  evolve: evolveCounts,
}

/** The state after the given number of segments. */
const countsIn = (columns: JoinedCases, segments: number, asOf: PlainDate | null): CountsState => {
  const point = { segments, day: asOf === null ? everyDay : dayNumber(asOf) }
  const nothing = initialCounts()
  const counts: CountsState = {
    ...nothing,
    histories: new FactsInColumns(columns, 'history', point),
    clocks: { ...nothing.clocks, cases: new FactsInColumns(columns, 'clocks', point) },
  }
  return columns
    .wholes(segments)
    .filter((event) => isCounted(countsProjection, event, asOf))
    .reduce(evolveCounts, counts)
}

/**
 * Opens the columns of the cases of a ledger; nothing is read before it is needed. They are kept in the same way as the
 * columns of `moneyColumns`; the events after the last whole segment are folded from the log.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger } from '@coflyfr/core'
 * import { caseColumns } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const columns = caseColumns({ store, rootAt: () => '' }, { segmentLength: 1 })
 * const { histories } = await columns.countsAt(null, 0)
 * assert.deepEqual([...histories], [])
 * assert.equal(await columns.rebuild(), 0)
 * ```
 */
export const caseColumns = (
  ground: ColumnsGround,
  { segmentLength = segmentLengthNow }: { readonly segmentLength?: number } = {},
): CaseColumns => {
  const kept = new KeptSegments(ground, casesKind, segmentLength)
  const take = inTurn()
  let joined = new JoinedCases()
  const extend = async (segments: number): Promise<JoinedCases> => {
    for (const segment of (await kept.first(segments)).slice(joined.size)) joined.add(segment)
    return joined
  }
  const rebuild = async (): Promise<number> => {
    const anew = new JoinedCases()
    for (const segment of await kept.rebuild()) anew.add(segment)
    joined = anew
    return joined.size * segmentLength - 1
  }
  return {
    countsAt: async (asOf, position) => {
      const segments = kept.wholeIn(position + 1)
      const state = countsIn(await take(() => extend(segments)), segments, asOf)
      const rest = { state, after: segments * segmentLength - 1, upTo: position }
      return await foldFrom(ground.store, casesCatalogue, countsProjection, asOf, rest)
    },
    rebuild: () => take(rebuild),
  }
}
