import { inspect } from 'node:util'
import { flatMap, isLeft, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { expect, test } from 'vitest'
import { formatSigningKey, generateSigningKey, parseSigningKey } from './signing-key.ts'
import { formatVerifierKey } from './verifier-key.ts'

/** The signing key of the examples of Go's sumdb/note. */
const skey = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'

test('parseSigningKey reads the published key and derives its public half (golang.org/x/mod/sumdb/note)', () => {
  const key = parseSigningKey(skey)
  expect(map(formatSigningKey)(key)).toEqual(right(skey))
  expect(
    pipe(
      key,
      map(({ verifier }) => formatVerifierKey(verifier)),
    ),
  ).toEqual(right('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'))
})

test('parseSigningKey refuses every key with one character changed, and repeats no secret', () => {
  for (let at = 0; at < skey.length; at += 1) {
    const other = String.fromCharCode(skey.charCodeAt(at) + 1)
    const key = parseSigningKey(skey.slice(0, at) + other + skey.slice(at + 1))
    expect(isLeft(key)).toBe(true)
    expect(JSON.stringify(key)).not.toContain('AYEKFALVFGyN')
  }
  expect(parseSigningKey(`${skey}\n`)).toEqual(left({ tag: 'MalformedSigningKey' }))
  expect(parseSigningKey('PRIVATE+KEY+a+00000000+AQ==')).toEqual(
    left({ tag: 'MalformedSigningKey' }),
  )
})

test('generateSigningKey makes different keys, which read back from their text', () => {
  const texts = [1, 2].map(() =>
    pipe(generateSigningKey('bridgend.example/ledger'), map(formatSigningKey)),
  )
  for (const text of texts) {
    expect(pipe(text, flatMap(parseSigningKey), map(formatSigningKey))).toEqual(text)
  }
  expect(texts[0]).not.toEqual(texts[1])
})

test('generateSigningKey refuses a name that no signature line can carry', () => {
  for (const found of ['', 'a b', 'a+b', 'a\nb', 'a\u00a0b', 'a\u0000b', '\ud800']) {
    expect(generateSigningKey(found)).toEqual(left({ tag: 'MalformedKeyName', found }))
  }
})

test('a signing key does not show its secret when printed', () => {
  const secret = skey.split('+').at(-1) ?? ''
  const seed = Buffer.from(secret, 'base64').subarray(1)
  const shown = inspect(parseSigningKey(skey), { depth: 9, showHidden: true })
  expect(shown).not.toContain(seed.toString('hex'))
  expect(shown).not.toContain(seed.toString('base64url'))
})
