import { expect, test } from 'vitest'
import { turns } from './turns.ts'

/** Counts the turns of the event loop until it is stopped. */
const turnsCounted = () => {
  let count = 0
  let isOver = false
  const turn = (): void => {
    count += 1
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  return {
    count: () => count,
    stop: () => {
      isOver = true
    },
  }
}

test('pieces of work run one to a turn, in the order in which they were asked for', async () => {
  const ledger = turns()
  const loop = turnsCounted()
  const done: (readonly [piece: number, turn: number])[] = []
  await new Promise<void>((resolve) => {
    for (const piece of [0, 1, 2]) {
      ledger.take(() => {
        done.push([piece, loop.count()])
        if (piece === 2) resolve()
      })
    }
  })
  loop.stop()
  const [[, first] = [0, 0]] = done
  expect(done).toEqual([0, 1, 2].map((piece) => [piece, first + piece]))
})

test('a worker that asks again at once comes after the others', async () => {
  const ledger = turns()
  const done: string[] = []
  const work = async (name: string): Promise<void> => {
    for (let piece = 0; piece < 3; piece += 1) {
      await ledger.next()
      done.push(name)
    }
  }
  await Promise.all([work('page'), work('group')])
  expect(done).toEqual(['page', 'group', 'page', 'group', 'page', 'group'])
})
