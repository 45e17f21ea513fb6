import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { assertHex, assertUuid, uuidOfHex } from './columns.ts'

test('a UUID comes back as it was', () => {
  const uuid = randomUUID()
  expect(() => assertUuid(uuid)).not.toThrow()
  expect(uuidOfHex(uuid.replaceAll('-', ''))).toBe(uuid)
})

test.for(['', 'e-1', '6BA7B810-9DAD-51D1-80B4-00C04FD430C8', '6ba7b8109dad51d180b400c04fd430c8'])(
  'refuses "%s" as a UUID, because another text would come back',
  (text) => {
    expect(() => assertUuid(text)).toThrow(TypeError)
  },
)

test('refuses a UUID with another character at any place', () => {
  const uuid = '6ba7b810-9dad-51d1-80b4-00c04fd430c8'
  for (const [at, own] of [...uuid].entries())
    for (const other of [own === '-' ? '0' : '-', 'g', 'A', ' ', '\u0661', '\u0161', ''])
      expect(() => assertUuid(uuid.slice(0, at) + other + uuid.slice(at + 1))).toThrow(TypeError)
})

test.for(['', 'abc', 'AB', 'zz', 'a\u0161'])('refuses "%s" as a hash', (text) => {
  expect(() => assertHex(text)).toThrow(TypeError)
})
