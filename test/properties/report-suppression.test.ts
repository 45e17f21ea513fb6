import assert from 'node:assert/strict'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filled, seen } from './reports/ledgers.ts'
import { possibleValues } from './suppression/possible-values.ts'
import type { PrintedTable } from './suppression/printed-counts.ts'
import {
  parametersOf,
  type SuppressingReport,
  suppressingReports,
} from './suppression/suppressing-reports.ts'

const drawnCounts = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 7 })),
  { minLength: 6, maxLength: 6 },
)

/** What a table reveals: small counts, stars with only one possible value, percentages of stars. */
const givenAway = ({ cells, sums, percents }: PrintedTable): readonly string[] => {
  const counts = [...cells].filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  const hidden = [...cells].filter(([, value]) => value === '*').map(([cell]) => cell)
  const known = { printed: new Map(counts), sums }
  return [
    ...counts.filter(([, count]) => count > 0 && count < 5).map(([cell]) => `${cell} is small`),
    ...hidden
      .filter((cell) => possibleValues(known, cell) < 2)
      .map((cell) => `${cell} follows from the others`),
    ...percents
      .filter(({ percent, of }) => of.some((cell) => hidden.includes(cell)) && percent !== '*')
      .map(({ of }) => `a share tells ${of.join(' and ')}`),
  ]
}

/**
 * Makes a report of any counts and checks that no reader can find out what is hidden; returns how many stars there
 * were.
 */
const staysHidden = (suppressing: SuppressingReport, tables = suppressing.tables) => {
  let stars = 0
  const property = fc.asyncProperty(drawnCounts, async (counts) => {
    const store = await filled(suppressing.log(counts))
    const document = await seen(suppressing.report, store, parametersOf(suppressing))
    assert.ok(typeof document !== 'string')
    for (const table of tables(document.rows)) {
      stars += [...table.cells.values()].filter((value) => value === '*').length
      assert.deepEqual(givenAway(table), [])
    }
  })
  return { property, stars: () => stars }
}

test.each(Object.entries(suppressingReports))(
  '%s prints no small count, and none from which one could be worked out',
  async (_, suppressing) => {
    const { property, stars } = staysHidden(suppressing)
    await fc.assert(property, { numRuns: 60 })
    expect(stars()).toBeGreaterThan(20)
  },
  120_000,
)

/** The table if every count of a sum but the small one were printed. */
const hidesTheSmallAlone = ({ cells, sums, percents }: PrintedTable): PrintedTable => {
  const [first] = [...cells].filter(([, value]) => typeof value === 'number' && value > 4)
  const parts = sums[0]?.parts.filter((part) => part !== first?.[0]) ?? []
  const [star, ...rest] = parts
  const told = new Map(cells)
  for (const part of rest) told.set(part, 5)
  if (star !== undefined) told.set(star, '*')
  told.set(sums[0]?.whole ?? '', 40)
  return { cells: told, sums, percents }
}

test.each(Object.entries(suppressingReports))(
  'catches %s if a sum has only one star',
  async (_, suppressing) => {
    const wrong: SuppressingReport['tables'] = (rows) =>
      suppressing.tables(rows).map(hidesTheSmallAlone)
    const checked = await fc.check(staysHidden(suppressing, wrong).property, { numRuns: 60 })
    expect(checked.failed).toBe(true)
  },
  120_000,
)
