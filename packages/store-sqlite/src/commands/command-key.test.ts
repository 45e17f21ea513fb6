import { expect, test } from 'vitest'
import { commandKey } from './command-key.ts'

test('keys are those of FNV-1a with 32 bits', () => {
  expect(['', 'a', 'foobar'].map(commandKey)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
})
