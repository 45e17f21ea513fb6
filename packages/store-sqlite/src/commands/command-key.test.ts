import { expect, test } from 'vitest'
import { commandKey } from './command-key.ts'

test('keys are those of FNV-1a with 32 bits', () => {
  const keys = ['', 'a', 'foobar'].map((id) => commandKey(id))
  expect(keys).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
  expect(commandKey('one\nfoobar\ntwo', 4, 10)).toBe(0xbf9cf968)
})
