import { streamName } from '@coflyfr/core'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import {
  append,
  gather,
  noted,
  openAgain,
  someStream,
  temporaryLedger,
} from '../test-support/temporary-ledger.ts'

test('appends of one turn share a transaction, and each gets its own answer', async () => {
  const store = await temporaryLedger()
  const answers = await Promise.all([
    append(store, { commandId: 'a', expectedRevision: 'no-stream' }),
    append(store, { commandId: 'b', expectedRevision: 'no-stream' }),
    append(store, { commandId: 'a', expectedRevision: 'no-stream' }),
    append(store, { commandId: 'a', commandHash: 'ff', expectedRevision: 0 }),
    append(store, { commandId: 'c', expectedRevision: 0, events: [noted(), noted('more')] }),
    append(store, { commandId: 'd', expectedRevision: 0 }),
  ])
  expect(answers).toMatchObject([
    { right: { revision: 0, position: 0, duplicate: false } },
    { left: { tag: 'WrongRevision', actualRevision: 0 } },
    { right: { revision: 0, position: 0, duplicate: true } },
    { left: { tag: 'CommandIdReused', commandId: 'a', revision: 0 } },
    { right: { revision: 2, position: 2, types: ['Noted', 'Noted'], duplicate: false } },
    { left: { tag: 'WrongRevision', actualRevision: 2 } },
  ])
  expect((await gather(store.readAll())).map(({ commandId }) => commandId)).toEqual(['a', 'c', 'c'])
})

test('an append is refused if an earlier one in its group changed what it read', async () => {
  const store = await temporaryLedger()
  const rules = streamName('rules')
  const context = [{ stream: rules, revision: -1, types: ['RulesSet'] }]
  const answers = await Promise.all([
    append(store, { stream: rules, events: [noted('x', 'RulesNoted')] }),
    append(store, { context }),
    append(store, { stream: rules, events: [noted('x', 'RulesSet')] }),
    append(store, { context }),
  ])
  expect(answers.map(isRight)).toEqual([true, true, true, false])
  expect(answers[3]).toMatchObject({
    left: { tag: 'ContextMoved', stream: rules, readRevision: -1, actualRevision: 1 },
  })
})

test('two programs on one file take turns', async () => {
  const one = await temporaryLedger()
  const other = await openAgain(one)
  for (let revision = 0; revision < 20; revision += 2) {
    const expected = revision === 0 ? 'no-stream' : revision - 1
    expect(await append(one, { expectedRevision: expected })).toMatchObject({ right: { revision } })
    expect(await append(one, { expectedRevision: expected })).toMatchObject({
      left: { tag: 'WrongRevision', actualRevision: revision },
    })
    expect(await append(other, { expectedRevision: revision })).toMatchObject({
      right: { revision: revision + 1, position: revision + 1 },
    })
  }
  expect(one.tree.root()).toEqual(other.tree.root())
  expect(await one.head()).toEqual(await other.head())
})

test('two programs that append at the same time lose nothing and skip no position', async () => {
  const one = await temporaryLedger()
  const other = await openAgain(one)
  const streams = [streamName('case', '1'), streamName('case', '2'), streamName('case', '3')]
  const answers = await Promise.all(
    Array.from({ length: 120 }, (_, number) =>
      append(number % 2 === 0 ? one : other, {
        stream: streams[number % 3] ?? someStream,
        commandId: `shared-${number % 90}`,
      }),
    ),
  )
  expect(answers.every(isRight)).toBe(true)
  const events = await gather(one.readAll())
  expect(events.map(({ position }) => position)).toEqual([...Array(90).keys()])
  expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(90)
  expect(one.integrityProblems()).toEqual([])
})

test('three thousand appends go through in several groups, in order', async () => {
  const store = await temporaryLedger({ durability: 'power-cut-may-lose-last-appends' })
  await Promise.all(Array.from({ length: 3_000 }, () => append(store)))
  const revisions = (await gather(store.readStream(someStream))).map(({ revision }) => revision)
  expect(revisions).toEqual([...Array(3_000).keys()])
})
