import { columnsShapes, deriveSegment, lastClosingBefore } from './derive-segment.ts'
import { type ColumnsGround, segmentName, segmentNumber } from './money-columns.ts'
import { columnsVersion, decodeSegment, encodeSegment, type Segment } from './segment.ts'

/** How a kept segment of the columns stands against the log. */
export interface SegmentComparison {
  readonly segment: number
  /** The last event that it covers. */
  readonly position: number
  /**
   * `stale`: another release wrote it, and it is derived anew before it is read; `ahead`: the log does not hold what it
   * covers; `another`: it was derived from another log.
   */
  readonly state: 'equal' | 'differs' | 'damaged' | 'stale' | 'ahead' | 'another'
  /** What differs, or why it cannot be read; null where it is equal. */
  readonly detail: string | null
}

/** A kept state as a store lists it. */
export interface ListedState {
  readonly name: string
  readonly version: number
  readonly position: number
}

/**
 * Whether a kept state is a part of the columns, and no report's.
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
  segmentNumber(name) !== null

/** So many segments are compared where not all are: the first, the last and some between. */
const sampleLength = 4

const sampleOf = <Item>(items: readonly Item[]): readonly Item[] => {
  if (items.length <= sampleLength) return items
  const step = (items.length - 1) / (sampleLength - 1)
  return Array.from(
    { length: sampleLength },
    (_, number) => items[Math.round(number * step)],
  ).filter((item) => item !== undefined)
}

const numbersNamed = [
  'offset',
  'day',
  'skeleton',
  'document',
  'legEnd',
  'head',
  'pence',
] as const satisfies readonly (keyof Segment)[]

/** What of a kept segment is not what the log leads to, as far as it can be named. */
const differenceOf = (kept: Segment, derived: Segment): string => {
  for (const column of numbersNamed) {
    const [found, expected] = [kept[column], derived[column]]
    const at = [...expected].findIndex((value, place) => value !== found[place])
    if (at !== -1) return `${column} ${at}: ${found[at]} kept, ${expected[at]} derived`
  }
  for (const [group, text] of derived.wholes)
    if (Buffer.compare(text, kept.wholes.get(group) ?? Buffer.of()) !== 0)
      return `events kept as they are, ${group}`
  return 'what its columns refer to'
}

const compareSegment = async (
  { store, rootAt }: ColumnsGround,
  segment: number,
  { version, position }: ListedState,
  size: number,
): Promise<SegmentComparison> => {
  const found = (state: SegmentComparison['state'], detail: string | null) => ({
    segment,
    position,
    state,
    detail,
  })
  if (version !== columnsVersion) return found('stale', `its version is ${version}`)
  if (position >= size) return found('ahead', `the log holds ${size} events`)
  const kept = await store.loadSnapshot(segmentName(segment), version)
  if (kept === null) return found('damaged', 'its bytes do not have their digest')
  let read: Segment
  try {
    read = decodeSegment(kept.state)
  } catch (error) {
    return found('damaged', `it cannot be read: ${error}`)
  }
  const { first, length, shapes, root } = read.header
  if (shapes !== columnsShapes) return found('stale', 'events have other shapes now')
  if (first + length - 1 !== position) return found('differs', `it begins at position ${first}`)
  const rootNow = rootAt(first + length)
  if (root !== rootNow) return found('another', `${root} kept, the root is ${rootNow}`)
  const lastClosing = await lastClosingBefore(store, first)
  const derived = await deriveSegment(store, { first, length, lastClosing }, rootNow)
  return Buffer.compare(kept.state, encodeSegment(derived)) === 0
    ? found('equal', null)
    : found('differs', differenceOf(read, derived))
}

/** Columns of a ledger against its log: how many segments are kept, and how those that were compared stand. */
export interface ColumnsComparison {
  readonly kept: number
  readonly compared: readonly SegmentComparison[]
}

/**
 * Derives kept segments of the columns again, from the log alone, and compares: a sample, or all of them.
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
  const kept = listed
    .flatMap((state) => {
      const number = segmentNumber(state.name)
      return number === null ? [] : [{ number, state }]
    })
    .sort((a, b) => a.number - b.number)
  const { size } = await ground.store.head()
  const compared: SegmentComparison[] = []
  for (const { number, state } of all ? kept : sampleOf(kept))
    compared.push(await compareSegment(ground, number, state, size))
  return { kept: kept.length, compared }
}
