import { flatMap, isRight, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { expect, test } from 'vitest'
import { c2sp, go } from '../test/published-notes.ts'
import { root } from '../test/reference-tree.ts'
import { signNote } from './sign-note.ts'
import { readCheckpoint, signCheckpoint, verifyCheckpoint } from './signed-checkpoint.ts'

const origin = 'bridgend.example/ledger'
const checkpoint = { origin, size: 8, root: root(8), extensions: [] }
const keys = [go.peter.verifier]

test('verifyCheckpoint gives back what signCheckpoint signed', () => {
  const note = signCheckpoint(checkpoint, [go.peter, go.enoch])
  expect(
    pipe(
      note,
      flatMap((text) => verifyCheckpoint(text, keys, origin)),
    ),
  ).toEqual(right(checkpoint))
  expect(pipe(note, flatMap(readCheckpoint))).toEqual(right(checkpoint))
})

test('verifyCheckpoint refuses another log’s checkpoint', () => {
  const note = signCheckpoint({ ...checkpoint, origin: 'other.example' }, [go.peter])
  expect(
    pipe(
      note,
      flatMap((text) => verifyCheckpoint(text, keys, origin)),
    ),
  ).toEqual(left({ tag: 'WrongOrigin', expected: origin, found: 'other.example' }))
})

test('verifyCheckpoint does not read the text until a signature is verified', () => {
  expect(verifyCheckpoint(c2sp.note, keys, origin)).toEqual(
    left({ tag: 'NoKnownSignature', found: ['example.com/foo+530d903a'] }),
  )
  expect(verifyCheckpoint(c2sp.note, [c2sp.key], origin)).toEqual(
    left({ tag: 'TooFewLines', found: 1 }),
  )
})

test('verifyCheckpoint refuses a signed text that is not canonical', () => {
  const note = signNote(`${origin}\n08\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n`, [go.peter])
  expect(isRight(note)).toBe(true)
  expect(
    pipe(
      note,
      flatMap((text) => verifyCheckpoint(text, keys, origin)),
    ),
  ).toEqual(left({ tag: 'MalformedSize', found: '08' }))
})

test('signCheckpoint refuses a checkpoint that cannot be written', () => {
  expect(signCheckpoint({ ...checkpoint, size: -1 }, [go.peter])).toEqual(
    left({ tag: 'MalformedSize', found: '-1' }),
  )
})
