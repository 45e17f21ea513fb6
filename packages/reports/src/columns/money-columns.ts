import { inTurn } from './in-turn.ts'
import { JoinedColumns } from './joined-columns.ts'
import { KeptSegments, segmentLengthNow } from './kept-segments.ts'
import { moneyKind } from './money-kind.ts'
import type { ColumnsGround } from './segment-kind.ts'

/** Columns of money: derived from the log, kept beside it, and never trusted over it. */
export interface MoneyColumns {
  /** How many events a kept segment covers; folding fewer from the log is as quick. */
  readonly segmentLength: number
  /** Columns that cover the log at least up to a position. */
  readonly upTo: (position: number) => Promise<JoinedColumns>
  /** Derives and keeps every whole segment up to the head again; resolves to the last position covered. */
  readonly rebuild: () => Promise<number>
}

/**
 * Opens the columns of a ledger; nothing is read before it is needed. Whole segments are kept in the store with the
 * root of the tree that they were derived from; one that is missing, damaged, or from another log or release is derived
 * from the log again. The events after the last whole segment are read from the log.
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
  const kept = new KeptSegments(ground, moneyKind, segmentLength)
  const take = inTurn()
  let joined = new JoinedColumns()
  let whole = 0
  const extend = async (position: number): Promise<JoinedColumns> => {
    if (position <= joined.last) return joined
    // The unfinished segment is read again as part of a longer one.
    if (joined.segments.length > whole) joined = joined.without(whole)
    const size = position + 1
    const segments = await kept.first(kept.wholeIn(size))
    for (const segment of segments.slice(whole)) joined.add(segment)
    whole = segments.length
    const first = whole * segmentLength
    if (first === size) return joined
    const rest = { first, length: size - first, before: segments.at(-1) ?? null }
    joined.add(await moneyKind.derive(ground.store, rest, ''))
    return joined
  }
  const rebuild = async (): Promise<number> => {
    const anew = new JoinedColumns()
    const segments = await kept.rebuild()
    for (const segment of segments) anew.add(segment)
    joined = anew
    whole = segments.length
    return joined.last
  }
  return {
    segmentLength,
    upTo: (position) => take(() => extend(position)),
    rebuild: () => take(rebuild),
  }
}
