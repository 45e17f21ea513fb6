import { streamName } from '@coflyfr/core'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { commandsOf, logOf, note, onDouble } from '../../support/cluster.ts'

test('§1.3 a server that goes away breaks no append of this process to another one', async () => {
  await using healthy = await onDouble()
  await using leaving = await onDouble(100)
  leaving.server.faults.append = () => ({ kind: 'silent-after' })
  const numbers = Array.from({ length: 20 }, (_, number) => number)
  const noteEach = ({ store }: typeof healthy) =>
    numbers.map((number) =>
      note(store, `c-${number}`, 'no-stream', { stream: streamName('case', `${number}`) }),
    )
  const lost = Promise.allSettled(noteEach(leaving))
  const kept = Promise.all(noteEach(healthy))
  await leaving.server.stop()
  expect((await kept).every(isRight)).toBe(true)
  await lost
  expect(isRight(await note(healthy.store, 'after', 'no-stream'))).toBe(true)
  expect((await logOf(healthy.store)).length).toBe(numbers.length + 1)
})

test('§1.4 a refused append never reports a revision that it did not reach', async () => {
  await using on = await onDouble()
  const other = await on.another()
  await note(on.store, 'c-1', 'no-stream', { texts: ['a', 'b', 'c', 'd', 'e'] })
  const onOld = await note(other, 'old', 2)
  expect(isLeft(onOld) && onOld.left).toMatchObject({ tag: 'WrongRevision', actualRevision: 4 })
  const none = await note(other, 'none', 3, { stream: streamName('case', '7') })
  expect(isLeft(none) && none.left).toMatchObject({ tag: 'WrongRevision', actualRevision: -1 })
  expect(await commandsOf(on.store)).toEqual(['c-1', 'c-1', 'c-1', 'c-1', 'c-1'])
})
