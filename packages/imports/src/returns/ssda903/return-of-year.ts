import type { EventStore, FinancialYear } from '@coflyfr/core'
import { ChildRecorded } from '@coflyfr/outcomes/events'
import type { ReturnParticulars } from '@coflyfr/privacy'
import { compareTexts } from '../compare-texts.ts'
import { csvLine } from '../csv-line.ts'
import { readCase } from '../read-case.ts'
import { subjectsWith } from '../subjects-with.ts'
import type { WhoIs } from '../who-is.ts'
import { episodeName } from './episode-commands.ts'
import { cellOf, type ReturnCells } from './return-row.ts'
import { rowsOfCase } from './rows-of-case.ts'
import { columnsOf, type Ssda903Table, ssda903TableNames } from './tables.ts'

/** The files of a return by name, and how many children are in them. */
export interface WrittenReturn {
  readonly files: ReadonlyMap<string, string>
  readonly children: number
}

/**
 * Writes the SSDA903 return of a year from the events of all cases: one CSV for each table, the rows of each child in
 * the order of days. A child whose identity may not be shown has the random key in place of the number, and no day of
 * birth.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear, memoryStore } from '@coflyfr/core'
 * import { ssda903Return } from '@coflyfr/imports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * const { files } = await ssda903Return(store, financialYear('2022-23'), async () => null)
 * assert.equal(files.get('Reviews.csv'), 'CHILD,DOB,REVIEW,REVIEW_CODE\r\n')
 * ```
 */
export const ssda903Return = async (
  store: EventStore,
  year: FinancialYear,
  whoIs: WhoIs,
): Promise<WrittenReturn> => {
  const lines = new Map<Ssda903Table, ReturnCells[]>(ssda903TableNames.map((name) => [name, []]))
  let children = 0
  for (const subject of await subjectsWith(store, [ChildRecorded])) {
    const rows = rowsOfCase(await readCase(store, subject), year)
    const isInYear = ssda903TableNames.some((table) => table !== 'Header' && rows[table].length > 0)
    if (!isInYear) continue
    children += 1
    const who = await whoIs(subject)
    for (const table of ssda903TableNames) {
      const named = withIdentity(table, rows[table], subject, who)
      lines.get(table)?.push(...named.sort((one, other) => byDays(table, one, other)))
    }
  }
  const files = [...lines].map(
    ([table, rows]) => [`${table}.csv`, csvOf(table, byChild(rows))] as const,
  )
  return { files: new Map(files), children }
}

const withIdentity = (
  table: Ssda903Table,
  rows: readonly ReturnCells[],
  subject: string,
  who: ReturnParticulars | null,
): ReturnCells[] => {
  const twins = new Map<string, number>()
  return rows.map((cells) => {
    const [start, reason] = [cellOf(cells, 'DECOM'), cellOf(cells, 'RNE')]
    const twin = twins.get(start + reason) ?? 0
    twins.set(start + reason, twin + 1)
    const postcodes = who?.postcodes[episodeName(start, reason, twin)]
    const upn = who === null || who.upn === '' ? cellOf(cells, 'UPN') : who.upn
    return {
      ...cells,
      CHILD: who?.child ?? subject,
      DOB: who?.bornOn ?? '',
      ...(table === 'Header' ? { UPN: upn, MC_DOB: who?.motherBornOn ?? '' } : {}),
      HOME_POST: postcodes?.home ?? '',
      PL_POST: postcodes?.placement ?? '',
    }
  })
}

/** Episodes are already in order; other rows are sorted by their cells. */
const byDays = (table: Ssda903Table, one: ReturnCells, other: ReturnCells): number => {
  if (table === 'Episodes') return 0
  for (const { name } of columnsOf(table)) {
    const order = compareTexts(cellOf(one, name), cellOf(other, name))
    if (order !== 0) return order
  }
  return 0
}

const byChild = (rows: readonly ReturnCells[]): readonly ReturnCells[] =>
  [...rows].sort((one, other) => compareTexts(cellOf(one, 'CHILD'), cellOf(other, 'CHILD')))

const csvOf = (table: Ssda903Table, rows: readonly ReturnCells[]): string => {
  const columns = columnsOf(table)
  const lines = rows.map((cells) =>
    columns.map(({ name, cell }) => {
      const kept = cellOf(cells, name)
      return kept === '' ? '' : cell.write(kept)
    }),
  )
  return [columns.map(({ name }) => name), ...lines].map(csvLine).join('')
}
