import { Buffer } from 'node:buffer'
import { isRight, left, map, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { arche, archeWitnesses } from '../test/published-checkpoints.ts'
import { c2sp } from '../test/published-notes.ts'
import { cosignCheckpoint } from './cosign-checkpoint.ts'
import { type CosigningKey, generateCosigningKey } from './cosigning-key.ts'
import { signCheckpoint } from './signed-checkpoint.ts'
import { generateSigningKey } from './signing-key.ts'
import { emptyRoot } from './tree-hash.ts'
import { verifyCosignatures } from './verify-cosignatures.ts'

const names = map((found: readonly { cosigner: { name: string }; timestamp: number }[]) =>
  found.map(({ cosigner, timestamp }) => [cosigner.name, timestamp]),
)

test('the cosignatures of a checkpoint of a public log verify (Arche 2025h1)', () => {
  expect(names(verifyCosignatures(arche.note, archeWitnesses))).toEqual(
    right([
      ['transparency.dev/DEV:witness-little-garden', arche.timestamp],
      ['witness1.smartit.nu/witness1', arche.timestamp],
      ['remora.n621.de', arche.timestamp],
      ['witness.stagemole.eu', arche.timestamp],
    ]),
  )
  expect(names(verifyCosignatures(arche.note, archeWitnesses.slice(0, 1)))).toEqual(
    right([['remora.n621.de', arche.timestamp]]),
  )
  expect(verifyCosignatures(arche.note, [])).toEqual(right([]))
})

test('they do not verify with another size, root, origin or time', () => {
  for (const [from, to] of [
    ['1432088532', '1432088533'],
    ['U7WM79jr', 'V7WM79jr'],
    ['arche2025h1.staging.ct.transparency.dev\n1', 'arche2025h2.staging.ct.transparency.dev\n1'],
    ['pIyCDwAAAABqEiEg', 'pIyCDwAAAABqEiEh'],
  ] as const) {
    expect(arche.note).toContain(from)
    expect(verifyCosignatures(arche.note.replace(from, to), archeWitnesses)).toMatchObject({
      left: { tag: 'InvalidSignature' },
    })
  }
})

const origin = 'bridgend.example/ledger'

const cosignerOf = (
  algorithm: 'ed25519' | 'ml-dsa-44',
  name = 'witness.example/w1',
): CosigningKey => {
  const key = generateCosigningKey(name, algorithm)
  if (!isRight(key)) throw new Error(key.left.tag)
  return key.right
}

const signedOf = (name = origin): string => {
  const key = generateSigningKey(name)
  if (!isRight(key)) throw new Error(key.left.tag)
  const note = signCheckpoint({ origin: name, size: 0, root: emptyRoot, extensions: [] }, [
    key.right,
  ])
  if (!isRight(note)) throw new Error(note.left.tag)
  return note.right
}

test.each(['ed25519', 'ml-dsa-44'] as const)(
  'a cosignature with %s verifies, and not if any part of it is changed',
  (algorithm) => {
    const key = cosignerOf(algorithm)
    const note = cosignCheckpoint(signedOf(), [key], 1_700_000_000)
    if (!isRight(note)) throw new Error(note.left.tag)
    expect(names(verifyCosignatures(note.right, [key.cosigner]))).toEqual(
      right([['witness.example/w1', 1_700_000_000]]),
    )
    const line = note.right.trimEnd().split('\n').at(-1) ?? ''
    const bytes = Buffer.from(line.split(' ')[2] ?? '', 'base64')
    for (const at of [4, 11, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)))
      const forged = note.right.replace(bytes.toString('base64'), changed.toString('base64'))
      expect(verifyCosignatures(forged, [key.cosigner])).toMatchObject({
        left: { tag: 'InvalidSignature' },
      })
    }
    const short = note.right.replace(
      bytes.toString('base64'),
      bytes.subarray(0, 12).toString('base64'),
    )
    expect(verifyCosignatures(short, [key.cosigner])).toMatchObject({
      left: { tag: 'InvalidSignature' },
    })
  },
)

test('the ML-DSA-44 message binds the name of the cosigner, the Ed25519 one does not (tlog-cosignature)', () => {
  for (const [algorithm, verdict] of [
    ['ed25519', 'Right'],
    ['ml-dsa-44', 'Left'],
  ] as const) {
    const key = cosignerOf(algorithm)
    const other = { ...key.cosigner, name: 'witness.example/w2' }
    const note = cosignCheckpoint(signedOf(), [key], 1)
    if (!isRight(note)) throw new Error(note.left.tag)
    const renamed = note.right.replace('— witness.example/w1 ', '— witness.example/w2 ')
    expect(verifyCosignatures(renamed, [other])._tag).toBe(verdict)
  }
})

test('two different keys with one name and id are refused', () => {
  const key = cosignerOf('ed25519')
  const note = cosignCheckpoint(signedOf(), [key], 1)
  if (!isRight(note)) throw new Error(note.left.tag)
  const { keyId, name } = key.cosigner
  const forged = { ...cosignerOf('ed25519').cosigner, keyId }
  expect(verifyCosignatures(note.right, [key.cosigner, forged])).toEqual(
    left({ tag: 'AmbiguousKey', name, keyId }),
  )
})

test('a text that is no checkpoint and a number that is no time are not cosigned', () => {
  const key = cosignerOf('ed25519')
  expect(cosignCheckpoint(c2sp.note, [key], 1)).toMatchObject({ left: { tag: 'TooFewLines' } })
  expect(cosignCheckpoint('nothing\n', [key], 1)).toMatchObject({ left: { tag: 'NoSignatures' } })
  for (const time of [-1, 1.5, Number.NaN]) {
    expect(cosignCheckpoint(signedOf(), [key], time)).toEqual(
      left({ tag: 'NotATimestamp', found: time }),
    )
  }
  const long = 'a'.repeat(256)
  expect(cosignCheckpoint(signedOf(long), [cosignerOf('ml-dsa-44')], 1)).toEqual(
    left({ tag: 'NameTooLong', found: long, bytesMax: 255 }),
  )
  expect(cosignCheckpoint(signedOf(long), [cosignerOf('ed25519')], 1)._tag).toBe('Right')
})
