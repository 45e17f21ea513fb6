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
  const order = spanOrder(from, to)
  const hasItsKey = commandKeyCheck?.(size) ?? (() => true)
  const isSoundRow = (row: StoredRow): boolean =>
    isReadable(row) &&
    order.take(row) &&
    hasItsKey(row) &&
    isInTree(row) &&
    isReadAsStored(row) &&
    ids.take(row)
  for (const page of read(from, to)) {
    if (!page(isSoundRow)) return null
    await setImmediate()
  }
  const goesOn = (row: StoredRow): boolean => isReadable(row) && ids.goesOnWith(row)
  for (const page of read(to, size)) if (!page(goesOn)) break
  return ids.finish() ? order.finish() : null
}

const isReadable = (row: StoredRow): row is StoredColumns => !('problem' in row)

const firstOf = (read: ColumnReader, from: number, to: number): StoredColumns | null => {
  let first: StoredRow | undefined
  for (const page of read(from, to)) {
    page((row) => {
      first = row
      return false
    })
    break
  }
  return first !== undefined && isReadable(first) ? first : null
}
