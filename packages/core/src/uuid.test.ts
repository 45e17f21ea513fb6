import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { uuidV5 } from './uuid.ts'

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

test('uuidV5 gives the test vector of RFC 9562, appendix A.4', () => {
  expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('uuidV5 marks version and variant whatever the digest is', () => {
  for (let number = 0; number < 200; number++) {
    expect(uuidV5(dns, String(number))).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  }
})

test('uuidV5 tells names and namespaces apart', () => {
  expect(uuidV5(dns, 'a')).not.toBe(uuidV5(dns, 'b'))
  expect(uuidV5(dns, 'a')).not.toBe(uuidV5(uuidV5(dns, 'a'), 'a'))
  expect(uuidV5(dns.toUpperCase(), 'a')).toBe(uuidV5(dns, 'a'))
})

test('uuidV5 throws on a namespace that is no UUID and on a lone surrogate', () => {
  expect(() => uuidV5('dns', 'a')).toThrow(RangeError)
  expect(() => uuidV5(dns, '\udc00')).toThrow(TypeError)
})

test.each([0, 1, 300, 335, 336, 337, 1_008, 1_009, 5_000])(
  'uuidV5 hashes every byte of a name of %i characters',
  (length) => {
    const name = '€'.repeat(length)
    const digest = createHash('sha1')
      .update(Buffer.from(dns.replaceAll('-', ''), 'hex'))
      .update(name)
      .digest('hex')
    expect(uuidV5(dns, name).slice(0, 8)).toBe(digest.slice(0, 8))
  },
)
