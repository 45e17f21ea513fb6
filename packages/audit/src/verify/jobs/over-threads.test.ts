import { expect, test } from 'vitest'
import type { Answer, Job } from './answer-to.ts'
import { type Hand, handBesideOthers, overThreads } from './over-threads.ts'

const storage = { kind: 'storage', size: 3 } as const

const jobs: readonly Job[] = [
  storage,
  { kind: 'span', from: 0, to: 1, size: 3 },
  { kind: 'commands' },
  { kind: 'span', from: 1, to: 2, size: 3 },
  { kind: 'share', parts: [], upTo: 2 },
]

const sound: Answer = { isSound: true }

/** A hand that notes the jobs it has done. */
const hand = (
  takes: Hand['takes'],
): Hand & { readonly done: Job[]; readonly left: () => boolean } => {
  const done: Job[] = []
  let hasLeft = false
  return {
    takes,
    done,
    left: () => hasLeft,
    answer: async (job) => {
      await Promise.resolve()
      done.push(job)
      return sound
    },
    leave: async () => {
      hasLeft = true
    },
  }
}

test('each job is done once, by a hand that takes it, and the answers come in the order of the jobs', async () => {
  const any = hand(() => true)
  const spans = hand(({ kind }) => kind === 'span')
  const answered: Job[] = []
  await overThreads([any, spans], jobs, {
    isWanted: () => true,
    answered: (job) => answered.push(job),
  })
  expect(answered).toEqual(jobs)
  expect([...any.done, ...spans.done]).toHaveLength(jobs.length)
  expect(spans.done.map(({ kind }) => kind)).toContain('span')
  expect(spans.done.every(({ kind }) => kind === 'span')).toBe(true)
  expect([any.left(), spans.left()]).toEqual([true, true])
})

test('a job that is no longer wanted is skipped', async () => {
  const any = hand(() => true)
  const answered: Job[] = []
  await overThreads([any], jobs, {
    isWanted: ({ kind }) => kind !== 'share',
    answered: (job) => answered.push(job),
  })
  expect(answered).toEqual(jobs.slice(0, -1))
  expect(any.done).toEqual(jobs.slice(0, -1))
})

test('the calling thread takes jobs that it can do page by page, and none that would block its loop', () => {
  const { takes } = handBesideOthers({ module: 'none', path: 'none' })
  expect(jobs.filter(takes).map(({ kind }) => kind)).toEqual(['span', 'span', 'share'])
})
