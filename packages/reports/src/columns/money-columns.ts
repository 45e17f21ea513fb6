import { type EventStore, StoreFault } from '@coflyfr/core'
import { columnsShapes, deriveSegment } from './derive-segment.ts'
import { JoinedColumns } from './joined-columns.ts'
import { columnsVersion, decodeSegment, encodeSegment, type Segment } from './segment.ts'

/** What the log says about money, in columns: derived from the log, kept beside it, and never trusted over it. */
export interface MoneyColumns {
  /** How many events a kept segment covers; fewer are folded from the log as quickly. */
  readonly segmentLength: number
  /** Columns that cover the log at least up to a position. */
  readonly upTo: (position: number) => Promise<JoinedColumns>
  /** Derives every whole segment up to the head anew and keeps it; answers with the position reached. */
  readonly rebuild: () => Promise<number>
}

/** Where columns are derived from, and kept. */
export interface ColumnsGround {
  readonly store: EventStore
  /** Root of the tree of the first `size` events, in base64; empty where the store keeps no tree. */
  readonly rootAt: (size: number) => string
}

const namePrefix = 'money-columns/'

/** The name that a segment is kept by. */
export const segmentName = (number: number): string => `${namePrefix}${number}`

/** The number of a kept segment; null for a kept state that is none. */
export const segmentNumber = (name: string): number | null =>
  name.startsWith(namePrefix) ? Number(name.slice(namePrefix.length)) : null

/** The same in every ledger, or no segment would be found again: a tail of so many events is read in some 15 ms. */
const segmentLengthNow = 16_384

/** Whether bytes that were kept are of these events and of this release. */
const isUsable = (
  { header }: Segment,
  { first, length, root }: Pick<Segment['header'], 'first' | 'length' | 'root'>,
): boolean =>
  header.first === first &&
  header.length === length &&
  header.root === root &&
  header.shapes === columnsShapes

/** A full disk or a busy ledger may keep a segment from being stored, and no reader from the answer. */
const passOver = (fault: unknown): void => {
  const isPassing =
    fault instanceof StoreFault && (fault.code === 'Unavailable' || fault.code === 'ReadOnly')
  if (!isPassing) throw fault
}

type Run = Pick<Segment['header'], 'first' | 'length' | 'lastClosing'>

/** The kept segment; null where there is none, or none that can be used. */
const keptSegment = async (
  { store, rootAt }: ColumnsGround,
  number: number,
  { first, length }: Run,
): Promise<Segment | null> => {
  const kept = await store.loadSnapshot(segmentName(number), columnsVersion)
  if (kept === null) return null
  try {
    const segment = decodeSegment(kept.state)
    return isUsable(segment, { first, length, root: rootAt(first + length) }) ? segment : null
  } catch {
    // What cannot be read is derived anew.
    return null
  }
}

const derivedAndKept = async (
  { store, rootAt }: ColumnsGround,
  number: number,
  run: Run,
): Promise<Segment> => {
  const last = run.first + run.length - 1
  const segment = await deriveSegment(store, run, rootAt(last + 1))
  const snapshot = { position: last, state: encodeSegment(segment) }
  await store.saveSnapshot(segmentName(number), columnsVersion, snapshot).catch(passOver)
  return segment
}

/**
 * Opens the columns of a ledger; nothing is read before they are asked for. Whole segments are kept in the store with the
 * root of the tree that they were derived from; one that is absent, damaged, of another log or of another release is
 * derived from the log again. The events after the last whole segment are read from the log.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger } from '@coflyfr/core'
 * import { defaultParameters, moneyColumns, reports } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const columns = moneyColumns({ store, rootAt: () => '' }, { segmentLength: 1 })
 * const source = { store, checkpointAt: () => null, columns }
 * const at = { asOf: null, knownAt: 0 }
 * const made = await reports.get('trial-balance')?.make(source, { ...defaultParameters, at })
 * assert.equal(made?._tag, 'Right')
 * assert.equal(await columns.rebuild(), 0)
 * ```
 */
export const moneyColumns = (
  ground: ColumnsGround,
  { segmentLength = segmentLengthNow }: { readonly segmentLength?: number } = {},
): MoneyColumns => {
  let joined = new JoinedColumns()
  let whole = 0
  let waiting: Promise<unknown> = Promise.resolve()
  const nextRun = (length: number): Run => ({
    first: whole * segmentLength,
    length,
    lastClosing: joined.segments[whole - 1]?.header.lastClosing ?? -1,
  })
  const addWhole = async (segment: Segment | null, run: Run): Promise<void> => {
    joined.add(segment ?? (await derivedAndKept(ground, whole, run)))
    whole += 1
  }
  const extend = async (position: number): Promise<JoinedColumns> => {
    if (position <= joined.last) return joined
    // What was read of an unfinished segment is read again as a part of it.
    if (joined.segments.length > whole) joined = joined.without(whole)
    const size = position + 1
    while ((whole + 1) * segmentLength <= size) {
      const run = nextRun(segmentLength)
      await addWhole(await keptSegment(ground, whole, run), run)
    }
    const rest = size - whole * segmentLength
    if (rest > 0) joined.add(await deriveSegment(ground.store, nextRun(rest), ''))
    return joined
  }
  const rebuild = async (): Promise<number> => {
    joined = new JoinedColumns()
    whole = 0
    const { size } = await ground.store.head()
    while ((whole + 1) * segmentLength <= size) await addWhole(null, nextRun(segmentLength))
    return joined.last
  }
  /** One after the other: two that extend at once would both add the same segment. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = waiting.then(work)
    waiting = next.catch(() => undefined)
    return next
  }
  return {
    segmentLength,
    upTo: (position) => inTurn(() => extend(position)),
    rebuild: () => inTurn(rebuild),
  }
}
