import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { bytesOfHex, bytesOfUuid, uuidOfHex } from './columns.ts'

test('a UUID comes back as it was', () => {
  const uuid = randomUUID()
  expect(uuidOfHex(bytesOfUuid(uuid).toString('hex'))).toBe(uuid)
})

test.for(['', 'e-1', '6BA7B810-9DAD-51D1-80B4-00C04FD430C8', '6ba7b8109dad51d180b400c04fd430c8'])(
  'refuses "%s" as a UUID, which would come back as another text',
  (text) => {
    expect(() => bytesOfUuid(text)).toThrow(TypeError)
  },
)

test.for(['', 'abc', 'AB', 'zz'])('refuses "%s" as a hash', (text) => {
  expect(() => bytesOfHex(text)).toThrow(TypeError)
})
