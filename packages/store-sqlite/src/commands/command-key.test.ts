import { expect, test } from 'vitest'
import { twins } from '../../test-support/fill-ledger.ts'
import { commandKey } from './command-key.ts'

test('a key is the 32-bit FNV-1a hash of an id', () => {
  const keys = ['', 'a', 'foobar'].map((id) => commandKey(id))
  expect(keys).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
  expect(commandKey('one\nfoobar\ntwo', 4, 10)).toBe(0xbf9cf968)
})

test('two ids can have the same key', () => {
  const [one, other] = twins
  expect(commandKey(one)).toBe(commandKey(other))
})
