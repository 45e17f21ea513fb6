import assert from 'node:assert/strict'
import { appendBytesMax, epochInstant } from '@coflyfr/core'
import {
  appendEvents,
  type DrawnAppend,
  type RawAppend,
  rawAppends,
  type StoreUnderTest,
} from '@coflyfr/testing'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { bytesOf, onNewStore } from './bench.ts'
import { commit, expectedOf, type Sizes } from './model.ts'

type Refusable = 'too high' | 'too low' | 'no stream' | 'context' | 'time' | 'size'

/**
 * An append that a store must refuse now, in a ledger in use; null if the log has nothing yet that could be refused so.
 */
const refusable = (kind: Refusable, drawn: DrawnAppend, sizes: Sizes): RawAppend | null => {
  const size = sizes.get(drawn.stream) ?? 0
  const [other, read = 0] = [...sizes][0] ?? []
  const right: RawAppend = { ...drawn, expectedRevision: expectedOf(sizes, drawn.stream) }
  switch (kind) {
    case 'too high':
      return { ...right, expectedRevision: size }
    case 'too low':
      return size < 2 ? null : { ...right, expectedRevision: size - 2 }
    case 'no stream':
      return size === 0 ? null : { ...right, expectedRevision: 'no-stream' }
    case 'context': {
      const types = ['BudgetApproved', 'VirementProposed', 'VirementPosted', 'virementposted']
      return other === undefined || read === 0
        ? null
        : { ...right, context: [{ stream: other, revision: read - 2, types }] }
    }
    case 'time':
      return { ...right, recordedAt: epochInstant }
    case 'size': {
      const [event] = drawn.events
      const data = { text: 'x'.repeat(appendBytesMax) }
      return event === undefined
        ? null
        : { ...right, events: [...drawn.events, { ...event, data }] }
    }
  }
}

/** D4: a refused append leaves the log and its end byte for byte; the next one gets the place it would have had. */
export const refusedLeavesNoTrace = (under: StoreUnderTest) =>
  fc.asyncProperty(
    fc.array(
      fc.tuple(
        fc.array(
          fc.constantFrom<Refusable>('too high', 'too low', 'no stream', 'context', 'time', 'size'),
          {
            maxLength: 3,
          },
        ),
        rawAppends({ minLength: 1, maxLength: 1 }),
      ),
      { minLength: 1, maxLength: 8 },
    ),
    (steps) =>
      onNewStore(under, async ({ store }) => {
        const sizes: Sizes = new Map()
        for (const [step, [kinds, [drawn]]] of steps.entries()) {
          if (drawn === undefined) continue
          const named = { ...drawn, commandId: `c-${step}` }
          const before = [await bytesOf(store), await store.head()]
          for (const kind of kinds) {
            const wrong = refusable(kind, named, sizes)
            if (wrong !== null) assert.ok(isLeft(await appendEvents(store, wrong)), `took ${kind}`)
          }
          assert.deepEqual([await bytesOf(store), await store.head()], before)
          await commit(store, sizes, named)
        }
        assert.equal(
          (await bytesOf(store)).length,
          [...sizes.values()].reduce((sum, size) => sum + size, 0),
        )
      }),
  )
