import { streamName } from '@coflyfr/core'
import type { SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { appendsElsewhere } from '../loop/appends-elsewhere.ts'

const callers = 64

/**
 * Makes 64 appends at once, two to each stream, which both expect to be new. Counts the right answers: stored for the
 * first, a wrong revision for the second. Throws if anything else is stored.
 */
export const ownAnswers = async (store: SqliteStore, seed: number): Promise<number> => {
  const sizeBefore = store.tree.size()
  const tasks = appendsElsewhere(seed, callers, 'raced').map(({ event, options }, number) => {
    const stream = streamName('raced', String(Math.floor(number / 2)))
    return store.appendToStream(stream, [event], { ...options, expectedRevision: 'no-stream' })()
  })
  const answers = await Promise.all(tasks)
  const stored = store.tree.size() - sizeBefore
  if (stored !== callers / 2) throw new Error(`${stored} of ${callers / 2} events were stored`)
  return answers.filter((answer, number) =>
    number % 2 === 0 ? isRight(answer) : isLeft(answer) && answer.left.tag === 'WrongRevision',
  ).length
}
