import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { c2sp, go } from '../test/published-notes.ts'
import { verifyNote } from './verify-note.ts'

const peter = go.peter.verifier
const enoch = go.enoch.verifier
const [firstLine = '', secondLine = ''] = go.note.split('\n').slice(-3)

test('verifyNote opens the published notes (C2SP signed-note; golang.org/x/mod/sumdb/note)', () => {
  expect(verifyNote(c2sp.note, [c2sp.key])).toEqual(right({ text: c2sp.text, signers: [c2sp.key] }))
  expect(verifyNote(go.note, [enoch, peter])).toEqual(
    right({ text: go.text, signers: [peter, enoch] }),
  )
})

test('verifyNote ignores the signatures of unknown keys', () => {
  expect(verifyNote(go.note, [enoch])).toEqual(right({ text: go.text, signers: [enoch] }))
  const sameNameOtherId = { ...peter, keyId: '00000000' }
  expect(verifyNote(go.note, [sameNameOtherId, enoch])).toEqual(
    right({ text: go.text, signers: [enoch] }),
  )
})

test('verifyNote lists a key that signed twice only once', () => {
  const twice = `${go.text}\n${firstLine}\n${firstLine}\n`
  expect(verifyNote(twice, [peter])).toEqual(right({ text: go.text, signers: [peter] }))
})

test('verifyNote refuses a note that no known key signed, and names those that did', () => {
  const found = ['PeterNeumann+c74f20a3', 'EnochRoot+af0cfe78']
  expect(verifyNote(go.note, [c2sp.key])).toEqual(left({ tag: 'NoKnownSignature', found }))
  expect(verifyNote(go.note, [])).toEqual(left({ tag: 'NoKnownSignature', found }))
})

test('verifyNote refuses a note with a wrong signature under a known key, even beside a valid one', () => {
  const forged = go.note.replace(secondLine, firstLine.replace('x08go/Z', 'x08go/a'))
  expect(verifyNote(forged, [peter])).toEqual(
    left({ tag: 'InvalidSignature', name: 'PeterNeumann', keyId: 'c74f20a3' }),
  )
  expect(verifyNote(go.note.replace('think', 'thank'), [peter])).toEqual(
    left({ tag: 'InvalidSignature', name: 'PeterNeumann', keyId: 'c74f20a3' }),
  )
})

test('verifyNote refuses two different keys with one name and id', () => {
  const impostor = { ...peter, publicKey: enoch.publicKey }
  expect(verifyNote(go.note, [peter, impostor])).toEqual(
    left({ tag: 'AmbiguousKey', name: 'PeterNeumann', keyId: 'c74f20a3' }),
  )
  expect(verifyNote(go.note, [peter, { ...peter }])).toEqual(
    right({ text: go.text, signers: [peter] }),
  )
})
