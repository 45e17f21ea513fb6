import { setImmediate } from 'node:timers/promises'
import type { AuditedLedger, ColumnReader, StoredColumns, StoredRow } from '../../audited-ledger.ts'
import { readAsStored } from './read-as-stored.ts'
import { spanIds } from './span-ids.ts'
import { type OrderOfSpan, spanOrder } from './span-order.ts'
import { spanTree } from './span-tree.ts'

/** The rows of a log of `size` events from one position up to another, exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly size: number
}

/**
 * Checks in one pass everything that the audit event by event checks of the rows of a span: leaf, nodes, what readers
 * get, ids, positions, revisions and recorded times. Null if anything is wrong; what and where is for the audit event
 * by event to report. Yields to the event loop between pages.
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
