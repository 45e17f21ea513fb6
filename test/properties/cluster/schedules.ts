import {
  type AppendFailure,
  type EventStore,
  type StreamName,
  sha256Hex,
  streamName,
} from '@coflyfr/core'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import {
  type AppendFault,
  oneByOne,
  type ReadFault,
} from '../../../packages/store-kurrentdb/test/double/double-faults.ts'
import { note, type OnDouble } from '../../support/cluster.ts'

/** What writers do and what goes wrong meanwhile. */
export interface Schedule {
  /** For each writer, the streams of its commands in turn. */
  readonly writers: readonly (readonly number[])[]
  readonly appendFaults: readonly (AppendFault | null)[]
  readonly readFaults: readonly (ReadFault | null)[]
  /** The append after which the server restarts; null for never. */
  readonly restartAfter: number | null
}

const appendFault: fc.Arbitrary<AppendFault | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant({ kind: 'silent-before' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'silent-after' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'lost-before' } as const) },
  { weight: 3, arbitrary: fc.constant({ kind: 'lost-after' } as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('late' as const),
      ms: fc.integer({ min: 1, max: 300 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'not-ready' } as const) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('reset' as const), isStored: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('code' as const),
      // The codes that do not mean that the server refused.
      code: fc.constantFrom(1, 2, 4, 8, 10, 13, 14),
      isStored: fc.boolean(),
    }),
  },
)

const readFault: fc.Arbitrary<ReadFault | null> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant({ kind: 'twice' } as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('lost-after' as const, 'too-slow-after' as const),
      events: fc.integer({ min: 0, max: 5 }),
    }),
  },
)

/** Two or three writers of up to five commands each to two streams, with a fault in about every second append. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  writers: fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 5 }), {
    minLength: 2,
    maxLength: 3,
  }),
  appendFaults: fc.array(appendFault, { maxLength: 12 }),
  readFaults: fc.array(readFault, { maxLength: 10 }),
  restartAfter: fc.option(fc.integer({ min: 1, max: 8 })),
})

/** The same with a fault at every attempt of the first append, so that its outcome stays unknown. */
export const hopelessSchedules: fc.Arbitrary<Schedule> = fc
  .tuple(schedules, fc.constantFrom('lost-before' as const, 'lost-after' as const))
  .map(([schedule, kind]) => ({
    ...schedule,
    appendFaults: [{ kind }, { kind }, { kind }, { kind }, ...schedule.appendFaults],
    readFaults: [],
    restartAfter: null,
  }))

/** The streams of a schedule. */
const streams: readonly StreamName[] = [streamName('case', '1'), streamName('case', '2')]

/** The outcome of one command. */
export interface Told {
  readonly commandId: string
  readonly outcome: 'committed' | 'refused' | 'unknown'
}

/** How a writer sends one command; wrong ones can replace the right one. */
export type SendCommand = (
  store: EventStore,
  commandId: string,
  stream: StreamName,
) => Promise<AppendFailure | null>

/** Sends at the revision in the last refusal, a few times, because other writers come first. */
export const sendRightly: SendCommand = async (store, commandId, stream) => {
  let expected: number | 'no-stream' = 'no-stream'
  for (let tries = 1; ; tries += 1) {
    const sent = await note(store, commandId, expected, { stream, texts: ['a', 'b'] })
    if (!isLeft(sent)) return null
    if (sent.left.tag !== 'WrongRevision' || tries === 8) return sent.left
    expected = sent.left.actualRevision === -1 ? 'no-stream' : sent.left.actualRevision
  }
}

const runWriter = async (
  store: EventStore,
  writer: number,
  commands: readonly number[],
  send: SendCommand,
): Promise<readonly (Told & { readonly stream: StreamName; readonly store: EventStore })[]> => {
  const told = []
  for (const [number, at] of commands.entries()) {
    const stream = streams[at] ?? streamName('case', '1')
    const commandId = `w${writer}-${number}`
    const failure = await send(store, commandId, stream)
    const isUnknown = failure?.tag === 'OutcomeUnknown'
    const outcome = failure === null ? 'committed' : isUnknown ? 'unknown' : 'refused'
    told.push({ commandId, outcome, stream, store } as const)
  }
  return told
}

/** Runs a schedule, then removes all faults and settles what is still unknown. */
export const run = async (
  on: OnDouble,
  { writers, appendFaults, readFaults, restartAfter }: Schedule,
  send: SendCommand = sendRightly,
): Promise<readonly Told[]> => {
  const stores = await Promise.all(writers.map(() => on.another()))
  const drawn = oneByOne(...appendFaults)
  let appends = 0
  on.server.faults.append = () => {
    appends += 1
    // Not awaited: a server that crashes gives no notice.
    if (appends === restartAfter) void on.server.restart()
    return drawn()
  }
  on.server.faults.read = oneByOne(...readFaults)
  const told = await Promise.all(
    writers.map((commands, writer) =>
      runWriter(stores[writer] ?? on.store, writer, commands, send),
    ),
  )
  on.server.faults.append = () => null
  on.server.faults.read = () => null
  const settled: Told[] = []
  for (const { commandId, outcome, stream, store } of told.flat()) {
    if (outcome !== 'unknown') settled.push({ commandId, outcome })
    else {
      const found = await store.settle(stream, commandId, sha256Hex(commandId))()
      if (isLeft(found)) throw new Error(`${commandId} stayed ${found.left.tag} on a well server`)
      settled.push({ commandId, outcome: found.right === null ? 'refused' : 'committed' })
    }
  }
  return settled
}
