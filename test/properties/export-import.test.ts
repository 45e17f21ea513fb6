import { AssertionError } from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportThenImport, libraryWriter, type Writer } from './export-import/round-trip.ts'

/**
 * Does not escape text that could be a formula, so that text which was already escaped comes back without its escape.
 */
const forgetsToEscape: Writer = async (document, path, format) => {
  await libraryWriter(document, path, format)
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/(^|[,"])''/gm, "$1'"))
}

/** Writes a code as a number. */
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
  ['a writer that does not escape escaped text again', forgetsToEscape],
  ['a writer that writes a code as a number', dropsLeadingNoughts],
])('G5 catches %s', async (_, writer) => {
  const { errorInstance } = await fc.check(exportThenImport(writer)('csv'), {
    numRuns: 500,
    seed: 20_231_115,
    endOnFailure: true,
  })
  expect(errorInstance).toBeInstanceOf(AssertionError)
})
