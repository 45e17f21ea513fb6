import { AssertionError } from 'node:assert/strict'
import type { StoreUnderTest } from '@coflyfr/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memory, sqlite } from '../support/stores-under-test.ts'
import { wrongStore } from '../support/wrong-stores.ts'
import { oneWriterWins, readersSeeWholeBatches, recordedTimeIncreases } from './store/order.ts'
import { refusedLeavesNoTrace } from './store/refusals.ts'
import { otherContentIsRefused, repeatsAreOneEvent, resendingResolves } from './store/repeats.ts'

/** A file takes milliseconds to create, a store in memory no time. */
const stores = [
  { store: memory, numRuns: 100 },
  { store: sqlite(), numRuns: 15 },
]

/** The in-memory store with a defect from `test/support`, in place of the right one. */
const withDefect = (defect: string): StoreUnderTest => {
  const { open } = wrongStore(defect)
  return { ...memory, open: async (settings) => open(settings) }
}

const invariants = [
  {
    name: 'D1 a repeat is one event at one place, however often it comes',
    property: repeatsAreOneEvent,
    defects: [
      'appends a repeat again',
      'remembers the last ten commands only',
      'answers a repeat with the head',
      'looks for a repeat, then waits, then appends',
    ],
  },
  {
    name: 'D2 another content under a used command id is refused and changes nothing',
    property: otherContentIsRefused,
    defects: ['compares no content', 'finds commands of one stream only'],
  },
  {
    name: 'D3 of writers at one revision exactly one wins, without gaps or repeats',
    property: oneWriterWins,
    defects: [
      'checks the revision, then waits, then appends',
      "ignores 'no-stream'",
      'names no revision in a conflict',
    ],
  },
  {
    name: 'D4 a refused append leaves the log byte for byte',
    property: refusedLeavesNoTrace,
    defects: [
      'keeps the first event of a refused batch',
      'counts a refused append in its stream',
      'remembers the command ids of refused appends',
      'ignores the context',
    ],
  },
  {
    name: 'D6 an unknown outcome resolves by sending the same command again',
    property: resendingResolves,
    defects: [
      'appends a repeat again',
      'refuses a repeat for its revision',
      'settles everything as absent',
    ],
  },
  {
    name: 'D7 no reader ever sees a part of a batch',
    property: readersSeeWholeBatches,
    defects: ['appends a batch event by event'],
  },
  {
    name: 'C7 recorded time increases whatever the clock does',
    property: recordedTimeIncreases,
    defects: ['records the clock as it is'],
  },
] as const

for (const { name, property, defects } of invariants) {
  describe(name, () => {
    test.for(stores)('holds: $store.name', ({ store, numRuns }) =>
      fc.assert<unknown[]>(property(store), { numRuns }),
    )
    test.for([...defects])('catches a store that %s', async (defect) => {
      const { errorInstance } = await fc.check<unknown[]>(property(withDefect(defect)))
      // The failure must be an assertion of the property: a crash of the wrong store itself would prove nothing.
      expect(errorInstance).toBeInstanceOf(AssertionError)
    })
  })
}
