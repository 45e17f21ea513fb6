import { AssertionError } from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportThenImport, libraryWriter, type Writer } from './export-import/round-trip.ts'

/** Keeps no text from being a formula, and so writes what stood there before it was escaped a second time. */
const forgetsToEscape: Writer = async (document, path, format) => {
  await libraryWriter(document, path, format)
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/(^|[,"])''/gm, "$1'"))
}

/** Takes a code for a number. */
const dropsLeadingNoughts: Writer = (document, path, format) => {
  const rows = document.rows.map((row) => ({
    ...row,
    costCentre: String(row['costCentre']).replace(/^0+(?=\d)/, ''),
  }))
  return libraryWriter({ ...document, rows }, path, format)
}

test.each(['csv', 'xlsx'] as const)('G5 export to %s and then import is the identity', (format) =>
  fc.assert(exportThenImport(libraryWriter)(format), { numRuns: 60 }),
)

test.each([
  ['a writer that escapes what is escaped no second time', forgetsToEscape],
  ['a writer that takes a code for a number', dropsLeadingNoughts],
])('G5 catches %s', async (_, writer) => {
  const { errorInstance } = await fc.check(exportThenImport(writer)('csv'), {
    numRuns: 500,
    seed: 20_231_115,
    endOnFailure: true,
  })
  expect(errorInstance).toBeInstanceOf(AssertionError)
})
