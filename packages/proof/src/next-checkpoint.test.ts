import { flatMap, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { expect, test } from 'vitest'
import { node, root } from '../test/reference-tree.ts'
import { consistencyProof } from './consistency-proof.ts'
import { nextCheckpoint } from './next-checkpoint.ts'

const at = (size: number) => ({
  origin: 'bridgend.example/ledger',
  size,
  root: root(size),
  extensions: [],
})

test('nextCheckpoint lets a log grow or stay, from any size to any later one', () => {
  for (let earlier = 0; earlier <= 8; earlier += 1) {
    for (let later = earlier; later <= 8; later += 1) {
      const next = pipe(
        consistencyProof(node, earlier, later),
        flatMap((proof) => nextCheckpoint(at(earlier), at(later), proof)),
      )
      expect(next).toEqual(right(at(later)))
    }
  }
})

test('nextCheckpoint refuses a log that lost leaves, as when a store was restored from a backup', () => {
  expect(nextCheckpoint(at(8), at(7), [])).toEqual(
    left({ tag: 'TreeShrank', earlierSize: 8, laterSize: 7 }),
  )
})

test('nextCheckpoint refuses a rewritten log, of the same size or larger', () => {
  expect(nextCheckpoint(at(8), { ...at(8), root: root(7) }, [])).toMatchObject({
    left: { tag: 'RootMismatch', size: 8 },
  })
  const proof = [node(1, 2), node(1, 3), node(2, 0)]
  expect(nextCheckpoint({ ...at(6), root: root(5) }, at(8), proof)).toMatchObject({
    left: { tag: 'RootMismatch', size: 6 },
  })
})

test('nextCheckpoint refuses another log', () => {
  const other = { ...at(8), origin: 'other.example' }
  expect(nextCheckpoint(at(8), other, [])).toEqual(
    left({ tag: 'WrongOrigin', expected: 'bridgend.example/ledger', found: 'other.example' }),
  )
})
