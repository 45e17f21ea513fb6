import { type Recorded, streamName } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { ownStreams } from './own-streams.ts'

const one = streamName('case', '1')

const other = streamName('case', '2')

const last = (stream: string, revision: number) => ({ stream, revision }) as Recorded

test('a stream is of the share from where the pass comes to it, and ends where it has come', () => {
  const own = ownStreams()
  expect(own.revisionOf(one)).toBeUndefined()
  own.come(one)
  expect(own.revisionOf(one)).toBe(-1)
  own.take(last(one, 1))
  own.come(other)
  expect(own.has(one)).toBe(true)
  expect(own.revisionOf(one)).toBe(1)
  own.come(one)
  expect(own.revisionOf(one)).toBe(1)
  expect(own.has(streamName('case', '3'))).toBe(false)
})

test('states are kept by the name of their fold, and the newest takes the place of the one before it', () => {
  const own = ownStreams()
  own.come(one)
  own.come(other)
  own.keep({ name: 'case', stream: one }, { state: 'first', revision: 0 })
  own.keep({ name: 'clocks', stream: one }, { state: 'clock', revision: 0 })
  own.keep({ name: 'case', stream: one }, { state: 'second', revision: 1 })
  expect(own.get({ name: 'case', stream: one })).toEqual({ state: 'second', revision: 1 })
  expect(own.get({ name: 'clocks', stream: one })?.state).toBe('clock')
  expect(own.get({ name: 'case', stream: other })).toBeUndefined()
})

test('whoever takes an append is told whether a state has been brought up to it', () => {
  const own = ownStreams()
  own.come(one)
  expect(own.take(last(one, 0))).toBe(false)
  own.keep({ name: 'case', stream: one }, { state: 'folded', revision: 1 })
  expect(own.take(last(one, 1))).toBe(true)
  expect(own.take(last(one, 2))).toBe(false)
})
