import { type Cells, totalKey } from './cells.ts'

/** A row's key without the backslashes before slashes. */
const plainName = (key: string): string => key.replaceAll(/\\(.)/gu, '$1')

const only = (found: readonly string[]): string | null =>
  found.length === 1 ? (found[0] ?? null) : null

/**
 * The key of the row that a reader names, by the whole key or by the end of exactly one (`placements/agency` for
 * `social-services/children/placements/agency`). A slash inside a name needs no backslash if only one row can be meant.
 */
export const resolveRow = (cells: Cells, text: string): string | null => {
  if (cells.has(text)) return text
  const keys = [...cells.keys()].filter((key) => key !== totalKey)
  const isEnd = (name: string): boolean => name.endsWith(`/${text}`)
  return (
    only(keys.filter((key) => plainName(key) === text)) ??
    only(keys.filter((key) => isEnd(key) || isEnd(plainName(key))))
  )
}
