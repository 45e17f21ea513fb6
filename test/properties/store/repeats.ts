import assert from 'node:assert/strict'
import { type Appended, type EventStore, sha256Hex } from '@coflyfr/core'
import {
  type AppendFault,
  appendEvents,
  domainEvents,
  type RawAppend,
  rawAppends,
  type StoreUnderTest,
  streamNames,
  unsureStore,
} from '@coflyfr/testing'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { bytesOf, logOf, onNewStore } from './bench.ts'
import { commit, expectedIn, expectedOf, type Sizes } from './model.ts'

/**
 * D1: however often a command is repeated, after whatever else, the answer is the first one and the log does not
 * change.
 */
export const repeatsAreOneEvent = (under: StoreUnderTest) =>
  fc.asyncProperty(
    rawAppends({ minLength: 2, maxLength: 12 }),
    fc.array(
      fc.record({ after: fc.nat(11), of: fc.nat(11), times: fc.integer({ min: 1, max: 4 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    (appends, resends) =>
      onNewStore(under, async ({ store, reopen }) => {
        const sizes: Sizes = new Map()
        const answers: Appended[] = []
        const resend = async (to: EventStore, of: number, times: number) => {
          const drawn = appends[of % answers.length]
          if (drawn === undefined) return
          const again = { ...drawn, expectedRevision: 'no-stream' } as const
          const outcomes = await Promise.all(
            Array.from({ length: times }, () => appendEvents(to, again)),
          )
          const first = { ...answers[of % answers.length], duplicate: true }
          for (const outcome of outcomes) {
            assert.deepEqual(isLeft(outcome) ? outcome.left : { ...outcome.right }, first)
          }
        }
        for (const [number, drawn] of appends.entries()) {
          answers.push(await commit(store, sizes, drawn))
          for (const { after, of, times } of resends) {
            if (after % appends.length === number) await resend(store, of, times)
          }
        }
        const before = await bytesOf(store)
        assert.equal(before.length, appends.flatMap(({ events }) => events).length)
        const again = await reopen()
        for (const { of, times } of resends) await resend(again, of, times)
        assert.deepEqual(await bytesOf(again), before)
        await again[Symbol.asyncDispose]()
      }),
  )

/** D2: another content under a used command id is refused, and the log stays byte for byte. */
export const otherContentIsRefused = (under: StoreUnderTest) =>
  fc.asyncProperty(
    rawAppends({ maxLength: 8 }),
    fc.array(
      fc.record({
        of: fc.nat(7),
        stream: streamNames(),
        events: fc.array(domainEvents(), { minLength: 1, maxLength: 2 }),
        expects: fc.constantFrom('the revision', 'any', 'no-stream'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    (appends, attempts) =>
      onNewStore(under, async ({ store }) => {
        const sizes: Sizes = new Map()
        const answers: Appended[] = []
        for (const drawn of appends) answers.push(await commit(store, sizes, drawn))
        const before = await bytesOf(store)
        for (const [number, { of, stream, events, expects }] of attempts.entries()) {
          const first = answers[of % answers.length]
          const commandId = appends[of % appends.length]?.commandId ?? ''
          const expectedRevision = expects === 'the revision' ? expectedOf(sizes, stream) : expects
          const commandHash = sha256Hex(`another content ${number}`)
          const raw = { stream, events, commandId, commandHash, expectedRevision } as RawAppend
          const outcome = await appendEvents(store, raw)
          const { stream: where, revision } = first ?? {}
          assert.deepEqual(isLeft(outcome) ? { ...outcome.left } : outcome.right, {
            tag: 'CommandIdReused',
            commandId,
            stream: where,
            revision,
          })
        }
        assert.deepEqual(await bytesOf(store), before)
      }),
  )

/** D6: whatever is lost on the way, sending the same command until it is answered makes exactly one append. */
export const resendingResolves = (under: StoreUnderTest) =>
  fc.asyncProperty(
    rawAppends({ minLength: 1, maxLength: 10 }),
    fc.array(fc.constantFrom<AppendFault>('none', 'request-lost', 'reply-lost'), { maxLength: 30 }),
    fc.boolean(),
    (appends, faults, withIntruder) =>
      onNewStore(under, async ({ store }) => {
        const pending = [...faults]
        const unsure = unsureStore(store, () => pending.shift() ?? 'none')
        for (const [number, drawn] of appends.entries()) {
          const raw: RawAppend = {
            ...drawn,
            expectedRevision: await expectedIn(store, drawn.stream),
          }
          let outcome = await appendEvents(unsure, raw)
          for (let attempt = 0; isLeft(outcome) && attempt < 40; attempt++) {
            if (withIntruder && attempt === 0) {
              const intruder = {
                ...drawn,
                commandId: `intruder-${number}`,
                expectedRevision: 'any',
              } as const
              assert.ok(!isLeft(await appendEvents(store, intruder)))
            }
            // After a conflict the command is decided again, at the current revision.
            const isConflict = outcome.left.tag === 'WrongRevision'
            assert.ok(isConflict || outcome.left.tag === 'OutcomeUnknown', outcome.left.tag)
            const expectedRevision = isConflict
              ? await expectedIn(store, drawn.stream)
              : raw.expectedRevision
            outcome = await appendEvents(unsure, { ...raw, expectedRevision })
          }
          assert.ok(!isLeft(outcome), 'was never answered')
          const settled = await store.settle(
            drawn.stream,
            drawn.commandId,
            sha256Hex(drawn.commandId),
          )()
          assert.ok(!isLeft(settled) && settled.right?.revision === outcome.right.revision)
        }
        const log = await logOf(store)
        for (const { commandId, events } of appends) {
          assert.equal(log.filter((event) => event.commandId === commandId).length, events.length)
        }
      }),
  )
