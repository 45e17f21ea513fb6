import { type Cells, totalKey } from './cells.ts'

/**
 * The key of the row that a reader names: the whole key, or the end of exactly one (`placements/agency` for
 * `social-services/children/placements/agency`).
 */
export const resolveRow = (cells: Cells, text: string): string | null => {
  if (cells.has(text)) return text
  const found = [...cells.keys()].filter((key) => key !== totalKey && key.endsWith(`/${text}`))
  return found.length === 1 ? (found[0] ?? null) : null
}
