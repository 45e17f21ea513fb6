import { AssertionError } from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importBench } from './imports/import-bench.ts'
import { controlTotalIsProved, overlapGivesOneSet, rowsAddUp } from './imports/properties.ts'
import {
  anyBytesAreAnswered,
  libraryReader,
  noRowIsSwallowed,
  rightReader,
} from './imports/table-fuzz.ts'
import { wrongImporters } from './imports/wrong-importers.ts'

const invariants = [
  {
    name: 'G1 overlapping files, in any order and repeated, give one set, in which n true twins stay n',
    property: overlapGivesOneSet,
    defects: [
      'keeps one of true twins',
      'identifies a posting by its file',
      'skips a file that overlaps with an earlier one',
      'counts a credit as a debit',
    ],
  },
  {
    name: 'G2 every row has one outcome, and the four add up',
    property: rowsAddUp,
    defects: [
      'leaves rejected rows out of its count',
      'counts duplicates as imported',
      'forgets the amounts of rejected rows',
    ],
  },
  {
    name: 'Domain 15: accepted and rejected add up to the control total, and a second import adds nothing',
    property: controlTotalIsProved,
    defects: ['forgets the amounts of rejected rows', 'identifies a posting by its file'],
  },
] as const

for (const { name, property, defects } of invariants) {
  describe(name, () => {
    test('holds', () => fc.assert<unknown[]>(property(importBench), { numRuns: 60 }))
    test.for([...defects])('catches an importer that %s', async (defect) => {
      const wrong = wrongImporters[defect]
      if (wrong === undefined) throw new Error(`No importer ${defect}`)
      const { errorInstance } = await fc.check<unknown[]>(property(wrong), {
        numRuns: 200,
        endOnFailure: true,
      })
      expect(errorInstance).toBeInstanceOf(AssertionError)
    })
  })
}

describe('a file that is broken anywhere', () => {
  test('loses no row after a broken one', () =>
    fc.assert<unknown[]>(noRowIsSwallowed(rightReader), { numRuns: 400 }))

  test('catches a reader that reads on inside a quote', async () => {
    const { errorInstance } = await fc.check<unknown[]>(noRowIsSwallowed(libraryReader), {
      numRuns: 400,
      endOnFailure: true,
    })
    expect(errorInstance).toBeInstanceOf(AssertionError)
  })

  test('is read or refused, whatever its bytes are', () =>
    fc.assert<unknown[]>(anyBytesAreAnswered(rightReader), { numRuns: 400 }))
})
