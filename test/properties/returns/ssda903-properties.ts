import assert from 'node:assert/strict'
import fc from 'fast-check'
import { linesOf } from './csv-text.ts'
import { type DrawnReturn, drawnReturns, filesOfReturn } from './drawn-returns.ts'
import type { Files, OpenReturns } from './returns-bench.ts'

const sorted = (files: Files): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, linesOf(text)]))

const rowsIn = (drawn: DrawnReturn): number =>
  Object.values(drawn).reduce((count, rows) => count + rows.length, 0)

/**
 * G5: a valid return is written back line by line; another ledger imports what is written, and writes it byte for byte.
 */
export const returnComesBack = (open: OpenReturns) =>
  fc.asyncProperty(drawnReturns, async (drawn) => {
    const files = filesOfReturn(drawn)
    const first = await open()
    const summary = await first.imports(files)
    assert.equal(summary.rejected, 0, JSON.stringify(summary.rejections))
    const written = await first.returns()
    assert.deepEqual(sorted(written), sorted(files))
    const second = await open()
    await second.imports(written)
    assert.deepEqual(await second.returns(), written)
  })

/**
 * G1 and G2: files imported one by one, in any order after Header's, and again, add each row once; the counts are those
 * of rows.
 */
export const returnOnce = (open: OpenReturns) =>
  fc.asyncProperty(drawnReturns, fc.nat(9), async (drawn, turn) => {
    const files = Object.entries(filesOfReturn(drawn))
    const bench = await open()
    const all = await bench.imports(Object.fromEntries(files))
    assert.deepEqual(
      [all.rowsRead, all.imported, all.duplicate, all.rejected],
      [rowsIn(drawn), rowsIn(drawn), 0, 0],
    )
    const size = await bench.size()
    const header = files.filter(([name]) => name === 'Header.csv')
    const [table] = files.slice(turn % files.length)
    const again = Object.fromEntries([...header, ...(table === undefined ? [] : [table])])
    for (const part of [Object.fromEntries(files), again]) {
      const { rowsRead, duplicate } = await bench.imports(part)
      assert.equal(duplicate, rowsRead)
    }
    assert.equal(await bench.size(), size)
  })
