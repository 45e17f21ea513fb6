import { setImmediate } from 'node:timers/promises'
import type { AuditedLedger, ColumnReader, StoredColumns, StoredRow } from '../../audited-ledger.ts'
import { readAsStored } from './read-as-stored.ts'
import { spanIds } from './span-ids.ts'
import { type OrderOfSpan, spanOrder } from './span-order.ts'
import { spanTree } from './span-tree.ts'

/** A part of a log of some size, the ends exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly size: number
}

/**
 * Goes once through the rows of a span and looks at all that an audit row by row has something to say about: the leaf, the
 * nodes, what readers are given, ids, positions, revisions, recorded times. Null where anything is not well: what, and where,
 * is for the audit row by row to tell. Between pages others have their turn.
 */
export const soundSpan = async (
  { origin, tree, commandKeyCheck }: Pick<AuditedLedger, 'origin' | 'tree' | 'commandKeyCheck'>,
  read: ColumnReader,
  { from, to, size }: Span,
): Promise<OrderOfSpan | null> => {
  const ids = spanIds(origin, firstOf(read, Math.max(from - 1, 0), from))
  const isInTree = spanTree(tree.readNode)
  const isReadAsStored = readAsStored()
  const order = spanOrder(from)
  const hasItsKey = commandKeyCheck?.(size) ?? (() => true)
  const isSoundRow = (row: StoredRow): boolean =>
    isReadable(row) &&
    order.take(row) &&
    hasItsKey(row) &&
    isInTree(row) &&
    isReadAsStored(row) &&
    ids.take(row)
  for (const rows of read(from, to)) {
    if (!rows.every(isSoundRow)) return null
    await setImmediate()
  }
  for (const row of rowsOf(read, to, size)) if (!isReadable(row) || !ids.goesOnWith(row)) break
  return ids.finish() ? order.upTo(to) : null
}

const isReadable = (row: StoredRow): row is StoredColumns => !('problem' in row)

function* rowsOf(read: ColumnReader, from: number, to: number): Iterable<StoredRow> {
  for (const rows of read(from, to)) yield* rows
}

const firstOf = (read: ColumnReader, from: number, to: number): StoredColumns | null => {
  for (const row of rowsOf(read, from, to)) return isReadable(row) ? row : null
  return null
}
