import type { Row } from './statement.ts'

/** Rows in a page: enough to make the calls cheap, few enough that rows somewhat larger than those before are no burden. */
const pageRowsMax = 250

/** Rows in the first page of a read, whose size nobody knows yet: most streams end in it, and a page more is a call more. */
const pageRowsFirst = 128

/**
 * Characters of data in a page. What is parsed of a page shall die young: V8 moves objects that outlive two collections
 * of the space for new ones, which is 8 MB, among the old, and looks through those only when they have doubled.
 */
const pageTextMax = 250_000

/** How much larger a page may be than the one before. */
const growth = 8

/** Where `data` stands in a row, whichever columns are selected. */
export const dataColumn = 6

/** How many rows to ask for, by what the page before held. */
export interface PageSize {
  readonly rows: () => number
  readonly took: (page: readonly Row[]) => void
  /** The same where the characters of the rows' data were counted on the way. */
  readonly tookText: (rows: number, text: number) => void
}

const textOf = (row: Row): number => {
  const data = row[dataColumn]
  return typeof data === 'string' ? data.length : 0
}

/** The sizes of the pages of one read: small first, and never more than what fits into memory. */
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
