import { expect, test } from 'vitest'
import { sha256Hex } from './hash.ts'

test('sha256Hex agrees with the examples of FIPS 180-4', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('sha256Hex hashes a text as its UTF-8 bytes', () => {
  expect(sha256Hex('£1m, dŵr 😀')).toBe(sha256Hex(new TextEncoder().encode('£1m, dŵr 😀')))
})

test('sha256Hex throws on a lone surrogate instead of hashing another character', () => {
  expect(() => sha256Hex('a\ud800')).toThrow(TypeError)
})
