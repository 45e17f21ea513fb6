import { casesKind } from './cases/cases-kind.ts'
import { moneyKind } from './money-kind.ts'
import {
  type AnySegment,
  type ColumnsGround,
  type SegmentKind,
  segmentName,
  segmentNumber,
} from './segment-kind.ts'

/** The result of comparing a kept segment with the log. */
export interface SegmentComparison {
  /** The name of the kind of columns. */
  readonly columns: string
  readonly segment: number
  /** The last position that it covers. */
  readonly position: number
  /**
   * `stale`: another release wrote it, so it will be derived again before use; `ahead`: it covers more than the log
   * holds; `another`: it was derived from another log.
   */
  readonly state: 'equal' | 'differs' | 'damaged' | 'stale' | 'ahead' | 'another'
  /** What differs, or why it cannot be read; null if it is equal. */
  readonly detail: string | null
}

/** A kept state as a store lists it. */
export interface ListedState {
  readonly name: string
  readonly version: number
  readonly position: number
}

const kindNames = [moneyKind, casesKind]

/**
 * Whether a kept state is a segment of columns rather than the state of a report.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isColumnsState } from '@coflyfr/reports'
 *
 * assert.equal(isColumnsState({ name: 'money-columns/0' }), true)
 * assert.equal(isColumnsState({ name: 'budget-monitoring' }), false)
 * ```
 */
export const isColumnsState = ({ name }: Pick<ListedState, 'name'>): boolean =>
  kindNames.some((kind) => segmentNumber(kind, name) !== null)

/** How many segments a sample has: the first, the last and some between. */
const sampleLength = 4

const sampleOf = <Item>(items: readonly Item[]): readonly Item[] => {
  if (items.length <= sampleLength) return items
  const step = (items.length - 1) / (sampleLength - 1)
  return Array.from(
    { length: sampleLength },
    (_, number) => items[Math.round(number * step)],
  ).filter((item) => item !== undefined)
}

/** A kept segment with its number. */
interface Listed {
  readonly number: number
  readonly state: ListedState
}

const segmentsOf = (
  kind: { readonly name: string },
  listed: readonly ListedState[],
): readonly Listed[] =>
  listed
    .flatMap((state) => {
      const number = segmentNumber(kind, state.name)
      return number === null ? [] : [{ number, state }]
    })
    .sort((a, b) => a.number - b.number)

const compareSegment = async <Segment extends AnySegment>(
  { store, rootAt }: ColumnsGround,
  kind: SegmentKind<Segment>,
  { number: segment, state: { version, position } }: Listed,
  size: number,
): Promise<SegmentComparison> => {
  const found = (state: SegmentComparison['state'], detail: string | null) => ({
    columns: kind.name,
    segment,
    position,
    state,
    detail,
  })
  if (version !== kind.version) return found('stale', `its version is ${version}`)
  if (position >= size) return found('ahead', `the log holds ${size} events`)
  const kept = await store.loadSnapshot(segmentName(kind, segment), version)
  if (kept === null) return found('damaged', 'its bytes do not have their digest')
  let read: Segment
  try {
    read = kind.decode(kept.state)
  } catch (error) {
    return found('damaged', `it cannot be read: ${error}`)
  }
  const { first, length, shapes, root } = read.header
  if (shapes !== kind.shapes) return found('stale', 'events have other shapes now')
  if (first + length - 1 !== position) return found('differs', `it begins at position ${first}`)
  const rootNow = rootAt(first + length)
  if (root !== rootNow) return found('another', `${root} kept, the root is ${rootNow}`)
  const derived = await kind.derive(store, { first, length }, rootNow)
  return Buffer.compare(kept.state, kind.encode(derived)) === 0
    ? found('equal', null)
    : found('differs', kind.differenceOf(read, derived))
}

/** How many segments a ledger keeps, and the results for those that were compared. */
export interface ColumnsComparison {
  readonly kept: number
  readonly compared: readonly SegmentComparison[]
}

/**
 * Derives kept segments again from the log alone and compares them: a sample, or all.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore } from '@coflyfr/core'
 * import { compareColumns } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * const found = await compareColumns({ store, rootAt: () => '' }, [], { all: true })
 * assert.deepEqual(found, { kept: 0, compared: [] })
 * ```
 */
export const compareColumns = async (
  ground: ColumnsGround,
  listed: readonly ListedState[],
  { all }: { readonly all: boolean },
): Promise<ColumnsComparison> => {
  const { size } = await ground.store.head()
  const ofKind = async <Segment extends AnySegment>(
    kind: SegmentKind<Segment>,
  ): Promise<ColumnsComparison> => {
    const kept = segmentsOf(kind, listed)
    const compared: SegmentComparison[] = []
    for (const one of all ? kept : sampleOf(kept))
      compared.push(await compareSegment(ground, kind, one, size))
    return { kept: kept.length, compared }
  }
  const found = [await ofKind(moneyKind), await ofKind(casesKind)]
  return {
    kept: found.reduce((so, { kept }) => so + kept, 0),
    compared: found.flatMap(({ compared }) => compared),
  }
}
