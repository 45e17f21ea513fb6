import type { Column, Row } from '@coflyfr/reports'

/** The most columns that can still be read on paper: a wider table is printed in parts. */
const columnsOfPaper = 16

/** Columns of a part, including those that name its rows. */
const columnsOfPart = 12

/** The most of the first columns that each part repeats. */
const namingMax = 3

/** How a table of many columns is printed. */
export interface ColumnParts {
  /** The first columns, which each part repeats so that its rows have their names. */
  readonly naming: readonly Column[]
  /** Whether the naming columns tell all rows apart; if not, rows are numbered. */
  readonly areApart: boolean
  /** The other columns, part by part. */
  readonly parts: readonly (readonly Column[])[]
}

const areApart = (rows: readonly Row[], columns: readonly Column[]): boolean =>
  new Set(rows.map((row) => JSON.stringify(columns.map(({ field }) => row[field] ?? null))))
    .size === rows.length

/** Parts of about equal width, so that the last one is not left with a single column. */
const inParts = (columns: readonly Column[], width: number): readonly (readonly Column[])[] => {
  const count = Math.ceil(columns.length / width)
  const each = Math.ceil(columns.length / count)
  return Array.from({ length: count }, (_, part) => columns.slice(part * each, (part + 1) * each))
}

/** Splits the columns of a table that is too wide for paper; null for one that is not. */
export const columnParts = (
  rows: readonly Row[],
  columns: readonly Column[],
): ColumnParts | null => {
  if (columns.length <= columnsOfPaper) return null
  const prefixes = Array.from({ length: namingMax }, (_, index) => columns.slice(0, index + 1))
  const found = prefixes.find((naming) => areApart(rows, naming))
  const naming = found ?? columns.slice(0, namingMax)
  const parts = inParts(columns.slice(naming.length), columnsOfPart - naming.length)
  return { naming, areApart: found !== undefined, parts }
}
