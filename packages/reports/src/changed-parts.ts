import type { JsonValue } from '@coflyfr/core'
import { formatPounds, negatePence, penceOfPounds } from '@coflyfr/money'
import { type Cells, cellValue, changeOf, sameValue } from './cells.ts'
import type { Additions, Column } from './report.ts'

/** One event's part in a change. `position` is null if only time passed: an expiry that no event records. */
export interface ChangePart {
  readonly position: number | null
  readonly stream: string | null
  readonly type: string
  readonly effectiveOn: string | null
  readonly change: string | null
}

type Cause = Omit<ChangePart, 'change'>

/** A part with its sign reversed, for what counts only at the earlier end. */
export const undone = (part: ChangePart): ChangePart => {
  const { change } = part
  return change === null
    ? part
    : { ...part, change: formatPounds(negatePence(penceOfPounds(change))) }
}

/**
 * What each event changed, cell by cell. Only differences are kept: a report of thousands of rows is rendered thousands
 * of times.
 */
export class ChangedParts {
  readonly #columns: readonly Column[]
  readonly #parts = new Map<string, Map<string, ChangePart[]>>()

  constructor(columns: readonly Column[]) {
    this.#columns = columns
  }

  /** The parts of a cell, in the order in which they were added. */
  of(row: string, field: string): readonly ChangePart[] {
    return this.#parts.get(row)?.get(field) ?? []
  }

  /** Adds a part to every cell that changed. */
  compare(cause: Cause, before: Cells, after: Cells): void {
    for (const row of new Set([...before.keys(), ...after.keys()]))
      if (before.get(row) !== after.get(row))
        for (const column of this.#columns) this.#compareCell(cause, row, column, before, after)
  }

  #compareCell(cause: Cause, row: string, column: Column, before: Cells, after: Cells): void {
    const earlier: JsonValue = cellValue(before, row, column.field)
    const later: JsonValue = cellValue(after, row, column.field)
    if (sameValue(earlier, later)) return
    const change = changeOf(column, earlier, later)
    if (change !== '0.00') this.#put(cause, row, column.field, change)
  }

  /** Adds what an event adds to cells. */
  add(cause: Cause, additions: Additions): void {
    for (const [row, fields] of additions)
      for (const [field, amount] of Object.entries(fields))
        if (amount !== 0n)
          this.#put(cause, row, field, amount === null ? null : formatPounds(amount))
  }

  #put(cause: Cause, row: string, field: string, change: string | null): void {
    const { position, stream, type, effectiveOn } = cause
    const fields = this.#parts.get(row) ?? new Map<string, ChangePart[]>()
    this.#parts.set(row, fields)
    const parts = fields.get(field) ?? []
    fields.set(field, parts)
    parts.push({ position, stream, type, effectiveOn, change })
  }
}
