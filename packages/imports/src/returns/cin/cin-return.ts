import { type EventStore, type FinancialYear, firstDayOf, lastDayOf } from '@coflyfr/core'
import { ReferralAccepted, ReferralRejected } from '@coflyfr/outcomes/events'
import { readCase } from '../read-case.ts'
import { subjectsWith } from '../subjects-with.ts'
import type { WhoIs } from '../who-is.ts'
import { type CinGroup, fieldOf, groupsOf } from './cin-group.ts'
import { cellsOfParticulars } from './cin-particulars.ts'
import { groupsInYear } from './groups-in-year.ts'
import { groupsOfCase } from './groups-of-case.ts'
import { rulesBroken, valuesBroken } from './rules/rules-broken.ts'
import { writeGroup } from './write-group.ts'
import { elementOf, textElement } from './xml/write-element.ts'

/** What the header of a census says about who wrote it. */
export interface CensusSource {
  /** The authority's three digits; null where they are not known, and the element is left out. */
  readonly authority: string | null
  readonly software: string
  readonly release: string
}

/**
 * A census as the bytes of one file, the number of children in it, and the rules of the collection that their cases
 * break.
 */
export interface WrittenCensus {
  /** The file in UTF-8, piece by piece. */
  readonly pieces: readonly Uint8Array[]
  readonly children: number
  readonly codes: Readonly<Record<string, number>>
}

const header = (year: FinancialYear, { authority, software, release }: CensusSource): string => {
  const last = lastDayOf(year)
  const details = [
    textElement(3, 'Collection', 'CIN'),
    textElement(3, 'Year', last.slice(0, 'yyyy'.length)),
    textElement(3, 'ReferenceDate', last),
  ]
  const source = [
    textElement(3, 'SourceLevel', 'L'),
    ...(authority === null ? [] : [textElement(3, 'LEA', authority)]),
    textElement(3, 'SoftwareCode', software),
    textElement(3, 'Release', release),
    textElement(3, 'SerialNo', '001'),
    // Not the clock, so that the same ledger always gives the same file.
    textElement(3, 'DateTime', `${last}T00:00:00`),
  ]
  return elementOf(
    1,
    'Header',
    elementOf(2, 'CollectionDetails', details.join('')) + elementOf(2, 'Source', source.join('')),
  )
}

/**
 * Writes the census of children in need of a year from the events of all cases, the children in the order of their
 * numbers. A child whose identity may not be shown has the random key in place of the number, and no day of birth. What
 * was open in the year is written as it stood at its end.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear, memoryStore } from '@coflyfr/core'
 * import { cinReturn } from '@coflyfr/imports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * const source = { authority: '201', software: 'Coflyfr', release: '1' }
 * const { pieces, children } = await cinReturn(store, financialYear('2022-23'), source, async () => null)
 * assert.equal(children, 0)
 * assert.match(Buffer.concat(pieces).toString(), /<ReferenceDate>2023-03-31<\/ReferenceDate>/)
 * ```
 */
export const cinReturn = async (
  store: EventStore,
  year: FinancialYear,
  source: CensusSource,
  whoIs: WhoIs,
): Promise<WrittenCensus> => {
  const census = { year, first: firstDayOf(year), last: lastDayOf(year) }
  const codes = new Map<string, number>()
  const written: { readonly number: string; readonly bytes: Uint8Array }[] = []
  for (const subject of await subjectsWith(store, [ReferralAccepted, ReferralRejected])) {
    const child = groupsInYear(groupsOfCase(await readCase(store, subject), year), census)
    if (groupsOf(child, 'CINdetails').length === 0) continue
    const who = await whoIs(subject)
    const named = withIdentity(
      child,
      who === null ? { LAchildID: subject } : cellsOfParticulars(who, census.last),
    )
    for (const { code, column } of [...rulesBroken(named, census).faults, ...valuesBroken(named)]) {
      // A child who is not named has none of the fields that these rules check.
      const isOfChild = column === 'Child' || column?.startsWith('Child/') === true
      if (code === null || (who === null && isOfChild)) continue
      codes.set(code, (codes.get(code) ?? 0) + 1)
    }
    written.push({
      number: fieldOf(named, 'LAchildID'),
      bytes: Buffer.from(writeGroup(2, named, year)),
    })
  }
  written.sort((one, other) => (one.number < other.number ? -1 : 1))
  const [before, after] = frame(header(year, source), written.length)
  return {
    pieces: [Buffer.from(before), ...written.map(({ bytes }) => bytes), Buffer.from(after)],
    children: written.length,
    codes: Object.fromEntries([...codes].sort()),
  }
}

/** The text before the children, and after them. */
const frame = (head: string, children: number): readonly [before: string, after: string] => {
  const [open, close] =
    children === 0 ? ['  <Children/>\n', ''] : ['  <Children>\n', '  </Children>\n']
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n${head}${open}`,
    `${close}</Message>\n`,
  ]
}

const withIdentity = (child: CinGroup, cells: Readonly<Record<string, string>>): CinGroup => ({
  ...child,
  cells: { ...child.cells, ...cells },
})
