import { setImmediate } from 'node:timers/promises'
import type { AppendOptions, EventStore, EventToAppend, StreamName } from '@coflyfr/core'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { planted, type WrongStore } from './wrong-store.ts'

type Append = EventStore['appendToStream']

/** The same append under another command id. */
const renamed = (
  append: Append,
  commandId: string,
  stream: StreamName,
  events: readonly EventToAppend[],
  options: AppendOptions,
) =>
  append(
    stream,
    events.map((event) => ({ ...event, commandId })),
    { ...options, commandId },
  )()

const sizeOf = async (store: EventStore, stream: StreamName): Promise<number> => {
  let size = 0
  for await (const batch of store.readStream(stream)) size += batch.length
  return size
}

/** Accepts any revision if the condition on the expected and the actual revision holds. */
const expectingAny = (
  defect: string,
  caughtBy: string,
  isIgnored: (expected: AppendOptions['expectedRevision'], actual: number) => boolean,
): WrongStore =>
  planted(defect, caughtBy, (store) => ({
    appendToStream: (stream, events, options) => async () => {
      const actual = (await sizeOf(store, stream)) - 1
      const expectedRevision = isIgnored(options.expectedRevision, actual)
        ? 'any'
        : options.expectedRevision
      return store.appendToStream(stream, events, { ...options, expectedRevision })()
    },
  }))

const tooHigh = 'an expected revision too high is refused'
const tooLow = 'an expected revision too low is refused, 0 and -1 too'
const changesNothing = 'a refused append changes nothing'

const wrongRevisions: readonly WrongStore[] = [
  expectingAny(
    "ignores 'no-stream'",
    "'no-stream' is refused on a stream that holds events",
    (expected) => expected === 'no-stream',
  ),
  expectingAny('takes revision 0 for none given', tooLow, (expected) => expected === 0),
  expectingAny('takes revision -1 for any', tooLow, (expected) => expected === -1),
  expectingAny(
    'takes a revision too high',
    tooHigh,
    (expected, actual) => typeof expected === 'number' && expected > actual && actual >= 0,
  ),
  expectingAny(
    'takes a revision too low',
    tooLow,
    (expected, actual) => typeof expected === 'number' && expected < actual,
  ),
  expectingAny(
    'checks no revision on an empty stream',
    'a number is refused on an empty stream',
    (_expected, actual) => actual === -1,
  ),
  planted('names no revision in a conflict', [tooHigh, tooLow], (store) => ({
    appendToStream:
      (...asked) =>
      async () => {
        const outcome = await store.appendToStream(...asked)()
        const isConflict = isLeft(outcome) && outcome.left.tag === 'WrongRevision'
        return isConflict ? left({ ...outcome.left, actualRevision: -1 }) : outcome
      },
  })),
  planted('names a position in a conflict', [tooHigh, tooLow], (store) => ({
    appendToStream:
      (...asked) =>
      async () => {
        const outcome = await store.appendToStream(...asked)()
        const actualRevision = (await store.head()).size - 1
        const isConflict = isLeft(outcome) && outcome.left.tag === 'WrongRevision'
        return isConflict ? left({ ...outcome.left, actualRevision }) : outcome
      },
  })),
  planted(
    'checks the revision, then waits, then appends',
    'of concurrent appends at one revision exactly one wins',
    (store) => ({
      appendToStream: (stream, events, options) => async () => {
        const { expectedRevision } = options
        const actualRevision = (await sizeOf(store, stream)) - 1
        const expected = expectedRevision === 'no-stream' ? -1 : expectedRevision
        if (expected !== 'any' && expected !== actualRevision) {
          return left({ tag: 'WrongRevision', stream, expectedRevision, actualRevision })
        }
        return store.appendToStream(stream, events, { ...options, expectedRevision: 'any' })()
      },
    }),
  ),
]

const wrongRefusals: readonly WrongStore[] = [
  planted('raises the position on a refusal', changesNothing, (store) => {
    let raised = 0
    return {
      appendToStream:
        (...asked) =>
        async () => {
          const outcome = await store.appendToStream(...asked)()
          if (isLeft(outcome)) raised += 1
          return isLeft(outcome)
            ? outcome
            : right({ ...outcome.right, position: (outcome.right.position ?? 0) + raised })
        },
    }
  }),
  planted('counts a refused append in its stream', changesNothing, (store) => {
    const raised = new Set<string>()
    return {
      appendToStream: (stream, events, options) => async () => {
        const { expectedRevision } = options
        const outcome = await store.appendToStream(stream, events, options)()
        if (isLeft(outcome)) raised.add(stream)
        if (isLeft(outcome) || !raised.has(stream)) return outcome
        const actualRevision = outcome.right.revision + 1
        return left({ tag: 'WrongRevision', stream, expectedRevision, actualRevision })
      },
    }
  }),
  planted('remembers the command ids of refused appends', changesNothing, (store) => {
    const seen = new Set<string>()
    return {
      appendToStream: (stream, events, options) => async () => {
        const { commandId } = options
        if (seen.has(commandId))
          return left({ tag: 'CommandIdReused', commandId, stream, revision: -1 })
        const outcome = await store.appendToStream(stream, events, options)()
        if (isLeft(outcome)) seen.add(commandId)
        return outcome
      },
    }
  }),
  planted('keeps the first event of a refused batch', changesNothing, (store) => ({
    appendToStream: (stream, events, options) => async () => {
      const outcome = await store.appendToStream(stream, events, options)()
      if (isLeft(outcome) && outcome.left.tag === 'WrongRevision') {
        const any = { ...options, expectedRevision: 'any' } as const
        await renamed(
          store.appendToStream,
          `${options.commandId}?`,
          stream,
          events.slice(0, 1),
          any,
        )
      }
      return outcome
    },
  })),
  planted(
    'appends a batch event by event',
    'a batch is whole or not there, for readers too',
    (store) => ({
      appendToStream: (stream, events, options) => async () => {
        const [first, ...others] = events
        const outcome = await store.appendToStream(
          stream,
          first === undefined ? [] : [first],
          options,
        )()
        for (const [number, event] of others.entries()) {
          await setImmediate()
          const any = { ...options, expectedRevision: 'any' } as const
          await renamed(
            store.appendToStream,
            `${options.commandId}/${number}`,
            stream,
            [event],
            any,
          )
        }
        return outcome
      },
    }),
  ),
]

const wrongAnswers: readonly WrongStore[] = [
  planted('answers without types', 'an append answers where its events stand', (store) => ({
    appendToStream:
      (...asked) =>
      async () => {
        const outcome = await store.appendToStream(...asked)()
        return isLeft(outcome) ? outcome : right({ ...outcome.right, types: [] })
      },
  })),
  planted(
    'ignores the context',
    ['an append whose context moved is refused', 'a context moves with any of its streams'],
    (store) => ({
      appendToStream: (stream, events, options) =>
        store.appendToStream(stream, events, { ...options, context: [] }),
    }),
  ),
  planted(
    'checks the first stream of a context only',
    'a context moves with any of its streams',
    (store) => ({
      appendToStream: (stream, events, options) =>
        store.appendToStream(stream, events, { ...options, context: options.context.slice(0, 1) }),
    }),
  ),
  planted(
    'lets any event move a context',
    'an event of another type does not move a context',
    (store) => ({
      appendToStream: (stream, events, options) => {
        const types = ['RulesSet', 'Reviewed', 'Noted']
        const context = options.context.map((entry) => ({ ...entry, types }))
        return store.appendToStream(stream, events, { ...options, context })
      },
    }),
  ),
  planted(
    'measures an append in characters',
    'an append above the limit is refused, one at the limit is taken',
    (store) => ({
      appendToStream: (stream, events, options) => async () => {
        const outcome = await store.appendToStream(stream, events, options)()
        const isShort = events.every(({ canonicalData }) => canonicalData.length < 600_000)
        if (!isLeft(outcome) || outcome.left.tag !== 'AppendTooLarge' || !isShort) return outcome
        return right({ stream, revision: 0, position: 0, types: [], duplicate: false })
      },
    }),
  ),
]

/** Defects of appending: in its checks, in what a refusal leaves behind, and in its answers. */
export const wrongAppends: readonly WrongStore[] = [
  ...wrongRevisions,
  ...wrongRefusals,
  ...wrongAnswers,
]
