import assert from 'node:assert/strict'
import { streamName } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { appendEvents } from '../events/append-events.ts'
import { append, budget, committed, logOf, type Stage, type Trial } from './stage.ts'

const writers = 12

const oneWins = async ({ store }: Stage): Promise<void> => {
  for (const expectedRevision of ['no-stream', 0, 1] as const) {
    const outcomes = await Promise.all(
      Array.from({ length: writers }, (_, writer) =>
        appendEvents(store, append(`${expectedRevision}-${writer}`, { expectedRevision })),
      ),
    )
    const actualRevision = expectedRevision === 'no-stream' ? 0 : expectedRevision + 1
    const losers = outcomes.filter(isLeft).map(({ left }) => ({ ...left }))
    const lost = { tag: 'WrongRevision', stream: budget, expectedRevision, actualRevision }
    assert.deepEqual(losers, Array(writers - 1).fill(lost))
  }
  assert.equal((await logOf(store)).length, 3)
}

const allWinElsewhere = async ({ store }: Stage): Promise<void> => {
  const streams = Array.from({ length: writers }, (_, writer) => streamName('case', `${writer}`))
  const answers = await Promise.all(
    streams.map((stream) => committed(store, append(`to-${stream}`, { stream }))),
  )
  const log = await logOf(store)
  assert.equal(log.length, writers)
  // Each answer names the place where its own event stands.
  for (const { stream, position } of answers) assert.equal(log[position ?? -1]?.stream, stream)
}

const losersGoOn = async ({ store }: Stage): Promise<void> => {
  const write = async (writer: number): Promise<void> => {
    let expectedRevision: number | 'no-stream' = 'no-stream'
    for (let number = 0; number < 5; ) {
      const raw = append(`${writer}-${number}`, { expectedRevision })
      const outcome = await appendEvents(store, raw)
      const failure = isLeft(outcome) ? outcome.left : null
      if (failure !== null && failure.tag !== 'WrongRevision') assert.fail(failure.tag)
      const revision: number = isLeft(outcome)
        ? (failure?.actualRevision ?? -1)
        : outcome.right.revision
      assert.notEqual(revision, expectedRevision, 'the conflict did not name the real revision')
      expectedRevision = revision
      if (!isLeft(outcome)) number += 1
    }
  }
  await Promise.all(Array.from({ length: 4 }, (_, writer) => write(writer)))
  const commands = (await logOf(store)).map(({ commandId }) => commandId)
  assert.equal(commands.length, 20)
  assert.equal(new Set(commands).size, 20)
}

/** Concurrent appends: one winner for each revision, and nobody lost. */
export const competing: readonly Trial[] = [
  { name: 'of concurrent appends at one revision exactly one wins', run: oneWins },
  { name: 'concurrent appends to different streams all win', run: allWinElsewhere },
  { name: 'writers that go on from the revision they are told lose nothing', run: losersGoOn },
]
