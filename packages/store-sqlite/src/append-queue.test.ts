import { isRight, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import {
  append,
  gather,
  noted,
  openAgain,
  someStream,
  temporaryLedger,
} from '../test-support/temporary-ledger.ts'
import { DatabaseSync } from './sqlite.ts'

test('a full queue refuses an append at once and stores nothing of it', async () => {
  const store = await temporaryLedger({ appendQueueMax: 3 })
  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => append(store)))
  expect(answers.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ])
  expect(answers[4]).toMatchObject({ reason: { code: 'Unavailable' } })
  expect((await store.head()).size).toBe(3)
  expect(isRight(await append(store))).toBe(true)
})

test('many appends of one turn are answered in order, and the event loop runs in between', async () => {
  const store = await temporaryLedger()
  const answered: number[] = []
  let turns = 0
  const turn = (): void => {
    turns += 1
    if (answered.length < 3_000) setImmediate(turn)
  }
  setImmediate(turn)
  await Promise.all(
    Array.from({ length: 3_000 }, async (_, number) => {
      expect(isRight(await append(store))).toBe(true)
      answered.push(number)
    }),
  )
  expect(answered).toEqual(answered.toSorted((one, other) => one - other))
  // One turn takes a thousand appends at most.
  expect(turns).toBeGreaterThanOrEqual(3)
})

test('waits for a program that holds the lock', async () => {
  const store = await temporaryLedger()
  const holder = new DatabaseSync(store.path)
  holder.exec('BEGIN IMMEDIATE')
  const answer = append(store)
  setTimeout(() => holder.exec('COMMIT'), 60)
  expect(isRight(await answer)).toBe(true)
  holder.close()
})

test('gives up on a lock that is held too long, and stores nothing', async () => {
  const store = await temporaryLedger({ busyTimeoutMs: 30 })
  const holder = new DatabaseSync(store.path)
  holder.exec('BEGIN IMMEDIATE')
  await expect(append(store)).rejects.toMatchObject({ code: 'Unavailable' })
  holder.exec('COMMIT')
  holder.close()
  expect((await store.head()).size).toBe(0)
  expect(isRight(await append(store))).toBe(true)
})

test('closing waits for the appends under way', async () => {
  const store = await temporaryLedger()
  const answers = Promise.all(Array.from({ length: 10 }, () => append(store)))
  await store.close()
  expect((await answers).every(isRight)).toBe(true)
  expect((await (await openAgain(store)).head()).size).toBe(10)
})

test('input that only a bug can cause is rejected, and the other appends go through', async () => {
  const store = await temporaryLedger()
  const answers = await Promise.allSettled([
    append(store),
    append(store, { events: [] }),
    append(store, { commandId: 'half a pair: \ud800', commandHash: '00' }),
    append(store, { commandHash: 'no hash' }),
    append(store),
  ])
  expect(answers.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
    'fulfilled',
  ])
  expect((await store.head()).size).toBe(2)
})

test('settling waits for an append that is still in the queue', async () => {
  const store = await temporaryLedger()
  const answer = append(store, { commandId: 'sent', commandHash: '01' })
  const settled = await store.settle(someStream, 'sent', '01')()
  expect(settled).toMatchObject({ right: { revision: 0 } })
  await answer
  expect(await store.settle(someStream, 'never sent', '01')()).toEqual(right(null))
})

test('text of every kind comes back as it was', async () => {
  const store = await temporaryLedger()
  const text = 'Plant Dewi\u0000, £1m, «50 %», 👩‍👧, "\\"'
  const actor = { id: text, role: 'board' } as const
  await append(store, { commandId: text, actor, correlationId: `${text}!`, events: [noted(text)] })
  expect(await gather(store.readAll())).toMatchObject([
    { commandId: text, actor, correlationId: `${text}!`, data: { text } },
  ])
})
