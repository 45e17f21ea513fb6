import { plainDate } from '@coflyfr/core'
import type { ReturnParticulars } from '@coflyfr/privacy'
import { episodeName } from './episode-commands.ts'
import { cellOf, type ReturnRow } from './return-row.ts'

/** What a child's rows say about who the child is, on top of what is known already. */
export const particularsOf = (
  header: ReturnRow,
  episodes: readonly ReturnRow[],
  known: ReturnParticulars | null,
): ReturnParticulars => {
  const cell = (column: string): string => cellOf(header.cells, column)
  const twins = new Map<string, number>()
  const postcodes = { ...known?.postcodes }
  for (const { cells } of episodes) {
    const [start, reason] = [cellOf(cells, 'DECOM'), cellOf(cells, 'RNE')]
    const twin = twins.get(start + reason) ?? 0
    twins.set(start + reason, twin + 1)
    const [home, placement] = [cellOf(cells, 'HOME_POST'), cellOf(cells, 'PL_POST')]
    if (home !== '' || placement !== '')
      postcodes[episodeName(start, reason, twin)] = { home, placement }
  }
  const [child, bornOn] = [cell('CHILD'), plainDate(cell('DOB'))]
  const motherBornOn = cell('MC_DOB') === '' ? (known?.motherBornOn ?? '') : cell('MC_DOB')
  return { ...known, child, bornOn, upn: cell('UPN'), motherBornOn, postcodes }
}
