import { exactObject, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { CellTest } from './cell-test.ts'

/** A total across a row: one cell states it, others of the same row are its parts. */
const TotalAcross = exactObject('{ "column", "of": [headers] }', {
  column: NonEmptyText,
  of: t.readonlyArray(NonEmptyText),
})

/**
 * A total down a column: the rows for which `total` holds state it, and all others are its parts. With `by`, a row belongs
 * to the total that has the same value in that column: `{ column, total: { column: "kind", equals: "net" }, by: "directorate" }`.
 */
const TotalDown = exactObject(
  '{ "column", "total": test, "by": header }',
  { column: NonEmptyText, total: CellTest },
  { by: NonEmptyText },
)

/** A total that the file itself states. Where its parts add up to something else, the import reports the difference. */
export const StatedTotalRule = t.union([TotalAcross, TotalDown])

/** See {@link StatedTotalRule}. */
export type StatedTotalRule = t.TypeOf<typeof StatedTotalRule>
