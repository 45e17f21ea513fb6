import assert from 'node:assert/strict'
import type { ImportSummary } from '@coflyfr/imports'
import { formatPounds, pence } from '@coflyfr/money'
import fc from 'fast-check'
import { type DrawnFile, drawnFiles, keyOf } from './drawn-files.ts'
import { controlTotalOf, type ImportBench } from './import-bench.ts'

/** Opens an importer on a new ledger. */
export type OpenBench = () => Promise<ImportBench>

/** The multiset maximum of the files: the expected postings, without looking at a ledger. */
const unionOf = (files: readonly DrawnFile[]): readonly string[] => {
  const most = new Map<string, number>()
  for (const { rows } of files) {
    const here = new Map<string, number>()
    for (const row of rows.filter(({ is }) => is === 'posting')) {
      const key = keyOf(row)
      here.set(key, (here.get(key) ?? 0) + 1)
    }
    for (const [key, count] of here) most.set(key, Math.max(count, most.get(key) ?? 0))
  }
  return [...most].flatMap(([key, count]) => Array<string>(count).fill(key)).sort()
}

const someFiles = fc.array(drawnFiles, { minLength: 1, maxLength: 4 })

/**
 * G1: overlapping files, in any order and repeated, give the set of all their postings, in which n true twins stay n.
 */
export const overlapGivesOneSet = (open: OpenBench) =>
  fc.asyncProperty(someFiles, fc.integer(), async (files, turn) => {
    const bench = await open()
    for (const file of files) await bench.imports(file)
    assert.deepEqual(await bench.postings(), unionOf(files))
    const again = files.toSorted(
      (one, other) => ((one.rows.length * turn) % 7) - ((other.rows.length * turn) % 7),
    )
    const log = await bench.log()
    for (const file of again) await bench.imports(file)
    assert.deepEqual(await bench.postings(), unionOf(files))
    assert.deepEqual(await bench.log(), log)
  })

interface Count {
  rows: number
  pence: bigint
}

/** The expected outcomes of a file's rows, one after the other. */
const expectedOf = (file: DrawnFile, earlier: readonly DrawnFile[]) => {
  const left = new Map<string, number>()
  for (const key of unionOf(earlier)) left.set(key, (left.get(key) ?? 0) + 1)
  const none = (): Count => ({ rows: 0, pence: 0n })
  const counts = { imported: none(), duplicate: none(), rejected: none(), filtered: none() }
  const add = (outcome: keyof typeof counts, amount: bigint) => {
    counts[outcome].rows += 1
    counts[outcome].pence += amount
  }
  for (const row of file.rows) {
    if (row.is === 'blank') add('filtered', 0n)
    else if (row.is === 'subtotal' || row.is === 'other') add('filtered', row.pence)
    else if (row.is === 'garbage') add('rejected', 0n)
    else if (row.is === 'badDate') add('rejected', row.pence)
    else {
      const known = left.get(keyOf(row)) ?? 0
      left.set(keyOf(row), known - 1)
      add(known > 0 ? 'duplicate' : 'imported', row.pence)
    }
  }
  return counts
}

const outcomes = ['imported', 'duplicate', 'rejected', 'filtered'] as const

/** G2: each row has one outcome, the four outcomes add up to the rows, and every amount is that of its rows. */
export const rowsAddUp = (open: OpenBench) =>
  fc.asyncProperty(someFiles, async (files) => {
    const bench = await open()
    for (const [number, file] of files.entries()) {
      const summary = await bench.imports(file)
      const expected = expectedOf(file, files.slice(0, number))
      for (const outcome of outcomes) {
        const { rows, pence: amount } = expected[outcome]
        assert.deepEqual(
          [outcome, summary[outcome]],
          [outcome, { rows, amount: formatPounds(pence(amount)) }],
        )
      }
      assert.equal(summary.rowsRead, file.rows.length)
      assert.equal(summary.rejections.length, expected.rejected.rows)
    }
  })

const penceOf = ({ amount }: ImportSummary['imported']): bigint => BigInt(amount.replace('.', ''))

/**
 * Domain 15: importing the same file twice changes nothing, and accepted plus rejected is the control total of the
 * file.
 */
export const controlTotalIsProved = (open: OpenBench) =>
  fc.asyncProperty(drawnFiles, async (file) => {
    const bench = await open()
    for (const _ of ['first', 'again']) {
      const { imported, duplicate, rejected, controlTotal } = await bench.imports(file)
      const accepted = penceOf(imported) + penceOf(duplicate) + penceOf(rejected)
      assert.equal(accepted, controlTotalOf(file))
      assert.equal(controlTotal?.agrees, true)
    }
    const log = await bench.log()
    await bench.imports(file)
    assert.deepEqual(await bench.log(), log)
  })
