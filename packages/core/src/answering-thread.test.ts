import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { answeringThread } from './answering-thread.ts'

const program = (body: string): URL =>
  new URL(
    `data:text/javascript,import { parentPort, workerData } from 'node:worker_threads';${body}`,
  )

const adding = program(
  `parentPort.on('message', (given) => parentPort.postMessage(given + workerData))`,
)

test('answeringThread answers one question after the other, by what it was started with', async () => {
  const thread = answeringThread<number, number>(adding, { workerData: 5 })
  expect(await thread.ask(1)).toBe(6)
  expect(await thread.ask(2)).toBe(7)
  await thread.end()
  await expect(thread.ask(3)).rejects.toThrow()
})

test('answeringThread rejects a question at which the thread fails', async () => {
  const thread = answeringThread(
    program(`parentPort.on('message', () => { throw new Error('no') })`),
  )
  await expect(thread.ask(1)).rejects.toThrow('no')
  await expect(thread.ask(2)).rejects.toThrow()
})

test('a thread that fails while nobody asks ends no process, and the next question hears of it', async () => {
  const thread = answeringThread(program(`throw new Error('at once')`))
  await setTimeout(500)
  await expect(thread.ask(1)).rejects.toThrow()
  await thread.end()
})
