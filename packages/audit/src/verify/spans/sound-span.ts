import type { LeafColumns } from '@coflyfr/core'
import type { AuditedLedger, StoredLeaf, UnreadableLeaf } from '../../audited-ledger.ts'
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

type Rows = Pick<AuditedLedger, 'origin' | 'tree'>

/**
 * Goes once through the rows of a span and looks at all that an audit row by row has something to say about: the leaf, the
 * nodes, what readers are given, ids, positions, revisions, recorded times. Null where anything is not well: what, and where,
 * is for the audit row by row to tell.
 */
export const soundSpan = (ledger: Rows, { from, to, size }: Span): OrderOfSpan | null => {
  const ids = spanIds(ledger.origin, columnsBefore(ledger, from))
  const isInTree = spanTree(ledger.tree.readNode)
  const isReadAsStored = readAsStored()
  const order = spanOrder(from)
  const isSoundRow = (row: StoredLeaf | UnreadableLeaf): boolean => {
    const columns = columnsOf(row)
    if (row.kind === 'unreadable' || columns === null) return false
    return order.take(row) && isInTree(row) && isReadAsStored(columns) && ids.take(columns)
  }
  for (const rows of ledger.tree.leaves(from, to)) if (!rows.every(isSoundRow)) return null
  for (const row of rowsOf(ledger, to, size)) {
    const columns = columnsOf(row)
    if (columns === null || !ids.goesOnWith(columns)) break
  }
  return ids.finish() ? order.upTo(to) : null
}

function* rowsOf({ tree }: Rows, from: number, to: number) {
  for (const rows of tree.leaves(from, to)) yield* rows
}

const columnsOf = (row: StoredLeaf | UnreadableLeaf): LeafColumns | null =>
  row.kind === 'leaf' && row.columns !== undefined ? row.columns : null

const columnsBefore = (ledger: Rows, from: number): LeafColumns | null => {
  for (const row of rowsOf(ledger, Math.max(from - 1, 0), from)) return columnsOf(row)
  return null
}
