import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockLength, type KeyBlocks } from './key-blocks.ts'
import { looksAtOnce, looksUnordered } from './key-places.ts'
import { knownKeys } from './known-keys.ts'

/** The keys of a log that others append to as well. */
const blocksOf = (log: readonly number[]): KeyBlocks => ({
  ofEvents: (from, to) => Uint32Array.from(log.slice(from, to)),
  whole: function* (from, to) {
    for (let first = from; first < to; first += blockLength)
      yield [first, Uint32Array.from(log.slice(first, first + blockLength))]
  },
  rows: function* () {},
})

const startsIn = (log: readonly number[], key: number): readonly number[] =>
  [...log.entries()].flatMap(([at, other]) => (other === key && log[at - 1] !== key ? at : []))

/** Some keys belong to several events, next to each other and apart. */
const keys = (length: number, seed: number): number[] =>
  Array.from({ length }, (_, at) => (Math.imul(at + seed, 0x9e3779b1) >>> 0) % (length >> 1))

test('a table made step by step, while more events come, has every run', () => {
  fc.assert(
    fc.property(
      fc.nat(3 * blockLength),
      fc.array(fc.constantFrom<'step' | 'take' | 'others'>('step', 'take', 'others'), {
        minLength: 60,
        maxLength: 80,
      }),
      fc.nat(),
      fc.nat(),
      (before, turns, seed, pick) => {
        const all = keys(before + 20_000, seed)
        const log = all.slice(0, before)
        const known = knownKeys(() => blocksOf(log))
        known.catchUp(log.length)
        for (const turn of turns) {
          const next = all.slice(log.length, log.length + (turn === 'others' ? 150 : 1))
          if (turn === 'step') known.prepare(looksAtOnce + 1)
          else log.push(...next)
          if (turn === 'take') known.take(next[0] ?? 0)
          if (turn === 'others') known.catchUp(log.length)
        }
        const asked = log[pick % log.length] ?? 0
        for (let look = 0; look < looksUnordered + 2; look += 1)
          expect([...known.startsOf(asked)].sort((one, two) => one - two)).toEqual(
            startsIn(log, asked),
          )
      },
    ),
    { numRuns: 30 },
  )
})

test('a few look-ups need no table, and many wait until it is complete', () => {
  const log = keys(2 * blockLength + 5, 1)
  const known = knownKeys(() => blocksOf(log))
  known.catchUp(log.length)
  expect(known.prepare(looksAtOnce)).toBe(true)
  let steps = 1
  while (!known.prepare(looksAtOnce + 1)) steps += 1
  expect(steps).toBeGreaterThan(10)
  expect(known.prepare(looksAtOnce + 1)).toBe(true)
})
