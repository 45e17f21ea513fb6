import { isLeft, isRight, left, map, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { formatVerifierKey, parseVerifierKey } from './verifier-key.ts'

/** The verifier key of the examples of Go's sumdb/note. */
const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'

test('parseVerifierKey reads the published keys (C2SP signed-note; golang.org/x/mod/sumdb/note)', () => {
  for (const text of [
    vkey,
    'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  ]) {
    expect(map(formatVerifierKey)(parseVerifierKey(text))).toEqual(right(text))
  }
})

test('parseVerifierKey refuses every part of a key and every key with one character changed', () => {
  for (let start = 0; start <= vkey.length; start += 1) {
    for (let end = start + 1; end <= vkey.length; end += 1) {
      const part = vkey.slice(start, end)
      expect(isRight(parseVerifierKey(part))).toBe(part === vkey)
    }
  }
  for (let at = 0; at < vkey.length; at += 1) {
    const other = String.fromCharCode(vkey.charCodeAt(at) + 1)
    expect(isLeft(parseVerifierKey(vkey.slice(0, at) + other + vkey.slice(at + 1)))).toBe(true)
  }
})

test('parseVerifierKey names what is wrong', () => {
  const [name = '', keyId = '', body = ''] = vkey.split('+')
  const refused = (text: string) => {
    const key = parseVerifierKey(text)
    return isLeft(key) ? key.left : key
  }
  for (const found of [
    '',
    'PeterNeumann',
    `${name}+${keyId.toUpperCase()}+${body}`,
    `${name}+${keyId}+${body}\n`,
    `${name}+${keyId}+`,
    // A key of the wrong length under its own id, from Go's TestNewVerifier.
    'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
  ]) {
    expect(refused(found)).toEqual({ tag: 'MalformedVerifierKey', found })
  }
  expect(refused(`Peter Neumann+${keyId}+${body}`)).toEqual({
    tag: 'MalformedKeyName',
    found: 'Peter Neumann',
  })
  // A type that does not exist under its own id, from Go's TestNewVerifier.
  expect(refused('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).toEqual({
    tag: 'UnsupportedKeyType',
    found: 0x65,
  })
  expect(parseVerifierKey(`${name}+c74f20a4+${body}`)).toEqual(
    left({ tag: 'KeyIdMismatch', expected: 'c74f20a3', found: 'c74f20a4' }),
  )
})
