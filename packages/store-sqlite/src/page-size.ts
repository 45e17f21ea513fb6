import type { Row } from './statement.ts'

/** Most rows in a page: enough to make the calls cheap, few enough that somewhat larger rows than before do no harm. */
const pageRowsMax = 250

/** Rows in the first page of a read, when their size is not known yet. Most streams end in it. */
const pageRowsFirst = 128

/**
 * Characters of data in a page. Few, so that what is parsed from a page dies young: V8 moves objects that survive two
 * collections of its young space, which has 8 MB, to the old space, and collects that only when it has doubled.
 */
const pageTextMax = 250_000

/** How much larger a page may be than the one before. */
const growth = 8

/** Index of `data` in a row, whichever columns are selected. */
export const dataColumn = 6

/** How many rows to ask for, depending on the size of those in the page before. */
export interface PageSize {
  readonly rows: () => number
  readonly took: (page: readonly Row[]) => void
  /** The same for a caller that has counted the characters of the rows' data itself. */
  readonly tookText: (rows: number, text: number) => void
}

const textOf = (row: Row): number => {
  const data = row[dataColumn]
  return typeof data === 'string' ? data.length : 0
}

/** The sizes of the pages of one read: a small one first, then as many rows as `pageTextMax` allows. */
export const pageSize = (rowsMax = pageRowsMax): PageSize => {
  let rows = pageRowsFirst
  const tookText: PageSize['tookText'] = (count, text) => {
    if (count === 0) return
    const fitting = Math.floor((count * pageTextMax) / Math.max(text, 1))
    rows = Math.max(1, Math.min(rowsMax, rows * growth, fitting))
  }
  return {
    rows: () => rows,
    took: (page) =>
      tookText(
        page.length,
        page.reduce((sum, row) => sum + textOf(row), 0),
      ),
    tookText,
  }
}
