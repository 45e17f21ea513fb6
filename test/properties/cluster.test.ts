import type { Recorded } from '@coflyfr/core'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { logOf, note, onDouble } from '../support/cluster.ts'
import {
  hopelessSchedules,
  run,
  type Schedule,
  type SendCommand,
  schedules,
  sendRightly,
} from './cluster/schedules.ts'

/** Long beside a call on a busy machine, and short where a server says nothing. */
const patienceMs = 200

const minutes = (count: number): number => count * 60_000

/** How often each command's events stand in the log, which the server itself holds. */
const timesIn = (log: readonly Recorded[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const { commandId } of log) times.set(commandId, (times.get(commandId) ?? 0) + 1)
  return times
}

/** Acknowledged present once and whole, refused absent, unknown settled to the truth; positions without a gap. */
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

/** Says committed of what it does not know. */
const believes: SendCommand = async (store, commandId, stream) => {
  const failure = await sendRightly(store, commandId, stream)
  return failure?.tag === 'OutcomeUnknown' ? null : failure
}

/** Takes an unknown outcome for a refusal. */
const despairs: SendCommand = async (store, commandId, stream) => {
  const failure = await sendRightly(store, commandId, stream)
  return failure?.tag === 'OutcomeUnknown'
    ? ({ ...failure, tag: 'AppendTooLarge' } as never)
    : failure
}

/** Sends what it does not know again as another command, which a cluster takes for new. */
const sendsAnew: SendCommand = async (store, commandId, stream) => {
  const failure = await sendRightly(store, commandId, stream)
  if (failure?.tag !== 'OutcomeUnknown') return failure
  const sent = await note(store, `${commandId}-again`, 'any', { stream, texts: ['a', 'b'] })
  return isLeft(sent) ? sent.left : null
}

describe('D1 D3 D5 D6 several writers on a cluster that fails', () => {
  test(
    'acknowledged is there once, refused is not, unknown settles to the truth',
    async () => {
      await fc.assert(property(sendRightly), { numRuns: 12, endOnFailure: true })
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

test(
  'E3 a subscription over a failing cluster neither skips nor repeats',
  async () => {
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        await using on = await onDouble(patienceMs)
        const stop = new AbortController()
        const seen: string[] = []
        const follow = async () => {
          for await (const message of on.store.subscribe({ signal: stop.signal })) {
            if (message.kind === 'events') seen.push(...message.events.map(({ id }) => id))
          }
        }
        const following = follow()
        // Whatever it came to is awaited below, unless the schedule failed before it.
        following.catch(() => {})
        await run(on, schedule)
        await note(await on.another(), 'last', 'any')
        const ids = (await logOf(on.store)).map(({ id }) => id)
        const patience = Date.now() + 20_000
        while (seen.length < ids.length && Date.now() < patience) {
          await new Promise((resolve) => setTimeout(resolve, 10))
        }
        stop.abort()
        await following
        expect(seen).toEqual(ids)
      }),
      { numRuns: 8, endOnFailure: true },
    )
  },
  minutes(8),
)
