import { expect, test } from 'vitest'
import { liveFollower } from './live-follower.ts'

/** A log that is followed to a place at a time, and counts who looks at it. */
const followed = (places: readonly number[], fails = false) => {
  const seen = { reached: -1, follows: 0, catchUps: 0 }
  const live = liveFollower({
    reached: () => seen.reached,
    follow: async function* () {
      seen.follows += 1
      for (const place of places) {
        await Promise.resolve()
        seen.reached = place
        yield null
      }
      if (fails) throw new Error('lost')
    },
    catchUp: async () => {
      seen.catchUps += 1
      seen.reached = 100
    },
  })
  return { seen, live }
}

test('those who wait share one subscription, and each goes on where it is reached', async () => {
  const { seen, live } = followed([3, 7])
  await Promise.all([live.reach(3), live.reach(7), live.reach(2)])
  expect(seen).toEqual({ reached: 7, follows: 1, catchUps: 0 })
})

test('what is reached already is not waited for', async () => {
  const { seen, live } = followed([3])
  await live.reach(3)
  await live.reach(1)
  expect(seen.follows).toBe(1)
})

test.each([false, true])(
  'who waits in vain catches up; the subscription failed: %s',
  async (fails) => {
    const { seen, live } = followed([3], fails)
    await live.reach(9)
    expect(seen).toEqual({ reached: 100, follows: 1, catchUps: 1 })
  },
)

test('a subscription that falls silent is given up', async () => {
  let ended = false
  let caughtUp = false
  const live = liveFollower({
    reached: () => (caughtUp ? 5 : null),
    follow: async function* (signal) {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      ended = true
      yield null
    },
    catchUp: async () => {
      caughtUp = true
    },
  })
  await live.reach(5)
  await Promise.resolve()
  expect([ended, caughtUp]).toEqual([true, true])
})
