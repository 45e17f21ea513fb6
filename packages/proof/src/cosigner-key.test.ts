import { isRight, left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { arche, mlDsa44Key } from '../test/published-checkpoints.ts'
import { formatCosignerKey, parseCosignerKey } from './cosigner-key.ts'
import { formatCosigningKey, generateCosigningKey, parseCosigningKey } from './cosigning-key.ts'

test.each([...Object.values(arche.witnesses), mlDsa44Key])(
  'the id of a published key follows from its name, type and key: %.40s',
  (text) => {
    const key = parseCosignerKey(text)
    expect(isRight(key) && formatCosignerKey(key.right)).toBe(text)
    const [name = '', keyId = '', ...material] = text.split('+')
    const other = keyId === '00000000' ? '00000001' : '00000000'
    expect(parseCosignerKey([name, other, ...material].join('+'))).toEqual(
      left({ tag: 'KeyIdMismatch', expected: keyId, found: other }),
    )
  },
)

test.each([
  ['no key at all', 'MalformedVerifierKey'],
  ['example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k', 'UnsupportedKeyType'],
  ['remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw', 'MalformedVerifierKey'],
  // Type 6 with the material of type 4.
  ['remora.n621.de+da77ade7+BuvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2', 'MalformedVerifierKey'],
])('parseCosignerKey refuses %s', (text, tag) => {
  expect(parseCosignerKey(text)).toMatchObject({ left: { tag } })
})

test.each(['ed25519', 'ml-dsa-44'] as const)(
  'a cosigning key of %s reads back from its text',
  (algorithm) => {
    const key = generateCosigningKey('witness.example/w1', algorithm)
    if (!isRight(key)) throw new Error(key.left.tag)
    const text = formatCosigningKey(key.right)
    const read = parseCosigningKey(text)
    expect(isRight(read) && read.right.cosigner).toEqual(key.right.cosigner)
    expect(isRight(read) && read.right.privateKey.equals(key.right.privateKey)).toBe(true)
    expect(JSON.stringify(key)).not.toContain(text.slice(-20))
  },
)

test('a cosigning key that is of a log, cut short or has another id is refused without repeating the secret', () => {
  const key = generateCosigningKey('witness.example/w1', 'ed25519')
  if (!isRight(key)) throw new Error(key.left.tag)
  const text = formatCosigningKey(key.right)
  for (const [wrong, tag] of [
    [text.replace(key.right.cosigner.keyId, '00000000'), 'KeyIdMismatch'],
    [
      'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
      'UnsupportedKeyType',
    ],
    [text.slice(0, -4), 'MalformedSigningKey'],
    [text.slice(4), 'MalformedSigningKey'],
  ] as const) {
    const refused = parseCosigningKey(wrong)
    expect(refused).toMatchObject({ left: { tag } })
    expect(JSON.stringify(refused)).not.toContain(text.slice(-20))
  }
  expect(generateCosigningKey('two words', 'ml-dsa-44')).toEqual(
    left({ tag: 'MalformedKeyName', found: 'two words' }),
  )
})
