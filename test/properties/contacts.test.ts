import { AssertionError } from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlapGivesOneSet, roundTrip, rowsAddUp } from './returns/contacts-properties.ts'
import { contactsMap } from './returns/drawn-contacts.ts'
import { contactsBench } from './returns/returns-bench.ts'
import { wrongContacts } from './returns/wrong-contacts.ts'

const invariants = [
  {
    name: 'G5 imported contacts are written back',
    property: roundTrip,
    defects: [
      'forgets the handoffs after the first',
      'treats a rejected referral as none',
      'dates a decision on the day of the contact',
      'writes a closure without who proposed it',
    ],
  },
  {
    name: 'G1 overlapping files of contacts give one set',
    property: overlapGivesOneSet,
    defects: ['keeps what an earlier extract said', 'counts duplicates as imported'],
  },
  {
    name: 'G2 every row of contacts has one outcome, and a rejected row its line and rule',
    property: rowsAddUp,
    defects: ['leaves rejected rows out of its count', 'names the wrong line'],
  },
] as const

const timeout = 120_000

for (const { name, property, defects } of invariants) {
  describe(name, () => {
    test('holds', { timeout }, () =>
      fc.assert<unknown[]>(property(contactsBench(contactsMap)), { numRuns: 40 }),
    )
    test.for([...defects])('catches one that %s', { timeout }, async (defect) => {
      const wrong = wrongContacts[defect]
      if (wrong === undefined) throw new Error(`No defect ${defect}`)
      const { errorInstance } = await fc.check<unknown[]>(property(wrong), {
        numRuns: 200,
        endOnFailure: true,
      })
      expect(errorInstance).toBeInstanceOf(AssertionError)
    })
  })
}
