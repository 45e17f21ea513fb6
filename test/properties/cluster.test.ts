import { type EventStore, type Recorded, type SubscribeOptions, streamName } from '@coflyfr/core'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { gathered, logOf, note, onDouble, strangers } from '../support/cluster.ts'
import {
  hopelessSchedules,
  run,
  type Schedule,
  type SendCommand,
  schedules,
  sendRightly,
} from './cluster/schedules.ts'

/** Long for a call on a busy machine, and short for waiting on a silent server. */
const patienceMs = 200

/** How many times longer than usual to run: `CLUSTER_TIMES=50` for a long run. */
const longer = Number(process.env['CLUSTER_TIMES'] ?? 1)

const minutes = (count: number): number => count * longer * 60_000

/** How often each command's events are in the log of the server itself. */
const timesIn = (log: readonly Recorded[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const { commandId } of log) times.set(commandId, (times.get(commandId) ?? 0) + 1)
  return times
}

/**
 * Acknowledged commands are present once and whole, refused ones absent, unknown ones settled truthfully; positions
 * have no gaps.
 */
const keepsItsWord = async (schedule: Schedule, send: SendCommand): Promise<void> => {
  await using on = await onDouble(patienceMs)
  const told = await run(on, schedule, send)
  const log = await logOf(await on.another())
  const times = timesIn(log)
  for (const { commandId, outcome } of told) {
    expect([commandId, times.get(commandId) ?? 0]).toEqual([
      commandId,
      outcome === 'committed' ? 2 : 0,
    ])
  }
  expect(log.length).toBe([...times.values()].reduce((sum, count) => sum + count, 0))
  expect(log.map(({ position }) => position)).toEqual(log.map((_, position) => position))
  expect(log.length).toBe(on.server.log.events.length)
}

const property = (send: SendCommand, drawn = schedules) =>
  fc.asyncProperty(drawn, (schedule) => keepsItsWord(schedule, send))

/** Claims that an unknown outcome is committed. */
const believes: SendCommand = async (store, commandId, stream) => {
  const failure = await sendRightly(store, commandId, stream)
  return failure?.tag === 'OutcomeUnknown' ? null : failure
}

/** Treats an unknown outcome as a refusal. */
const despairs: SendCommand = async (store, commandId, stream) => {
  const failure = await sendRightly(store, commandId, stream)
  return failure?.tag === 'OutcomeUnknown'
    ? ({ ...failure, tag: 'AppendTooLarge' } as never)
    : failure
}

/** Sends an unknown command again under another id, which a cluster treats as new. */
const sendsAnew: SendCommand = async (store, commandId, stream) => {
  const failure = await sendRightly(store, commandId, stream)
  if (failure?.tag !== 'OutcomeUnknown') return failure
  const sent = await note(store, `${commandId}-again`, 'any', { stream, texts: ['a', 'b'] })
  return isLeft(sent) ? sent.left : null
}

describe('D1 D3 D5 D6 several writers on a cluster that fails', () => {
  test(
    'acknowledged commands are present once, refused ones absent, unknown ones settled truthfully',
    async () => {
      await fc.assert(property(sendRightly), { numRuns: 12 * longer, endOnFailure: true })
    },
    minutes(8),
  )

  for (const [name, send] of Object.entries({ believes, despairs, sendsAnew })) {
    test(
      `planted defect: a sender that ${name} is caught`,
      async () => {
        await expect(
          fc.assert(property(send, hopelessSchedules), { numRuns: 200, endOnFailure: true }),
        ).rejects.toThrow()
      },
      minutes(8),
    )
  }
})

/** All events, one stream, one type, and both. */
const filters: readonly SubscribeOptions[] = [
  {},
  { streamPrefix: 'case-1' },
  { types: ['Noted'] },
  { types: ['Noted', 'Absent'], streamPrefix: 'case-2' },
]

/** The events of a subscription until it is ended, and whether its markers were right. */
const following = (store: EventStore, filter: SubscribeOptions) => {
  const stop = new AbortController()
  const seen: Recorded[] = []
  let told = -1
  const follow = async (): Promise<void> => {
    for await (const message of store.subscribe({ ...filter, signal: stop.signal })) {
      if (message.kind === 'caught-up') {
        expect(message.position).toBeGreaterThanOrEqual(told)
        told = message.position
      } else {
        expect(message.events.every(({ position }) => position > told)).toBe(true)
        seen.push(...message.events)
      }
    }
  }
  const done = follow()
  // It is awaited in the end, unless the schedule fails first.
  done.catch(() => {})
  return {
    seen,
    told: () => told,
    end: () => {
      stop.abort()
      return done
    },
  }
}

const until = async (isSo: () => boolean): Promise<void> => {
  const patience = Date.now() + 20_000
  while (!isSo() && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 10))
}

test(
  'E3 subscriptions over a failing cluster neither skip nor repeat, whichever side filters',
  async () => {
    await fc.assert(
      fc.asyncProperty(schedules, fc.nat(4_000), async (schedule, others) => {
        await using on = await onDouble(patienceMs)
        strangers(on.server.log, others)
        const followers = filters.map((filter) => following(on.store, filter))
        await run(on, schedule)
        await note(await on.another(), 'last', 'any', { stream: streamName('case', '2') })
        const log = await logOf(on.store)
        const head = log.length - 1
        await until(() => followers.every(({ told }) => told() === head))
        for (const { told } of followers) expect(told()).toBe(head)
        for (const [index, { seen, end }] of followers.entries()) {
          const expected = await gathered(on.store.readAll(filters[index]))
          await until(() => seen.length >= expected.length)
          await end()
          expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
        }
      }),
      { numRuns: 8 * longer, endOnFailure: true },
    )
  },
  minutes(8),
)
