import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EntriesApart } from './entries-apart.ts'
import type { KeptEntries } from './kept-entries.ts'
import { KeptMap } from './kept-map.ts'
import { decodeState, encodeState } from './state-text.ts'

/** A value that a fold changes in place. */
interface Sum {
  pence: bigint
}

type Sums = Map<string, Sum>

const pack = ({ pence }: Sum): unknown => [pence]
const unpack = ([pence]: readonly [bigint]): Sum => ({ pence })

type Opening = (kept: KeptEntries) => Sums

const asRead: Opening = (kept) => new KeptMap(kept, unpack)

/** As a store keeps a map and hands it out again. */
const keptAgain = (sums: Sums, open: Opening): Sums => {
  // What `encodeState` was given is what comes back.
  const { sums: kept } = decodeState(encodeState({ sums: new EntriesApart(sums, pack) })) as {
    readonly sums: KeptEntries
  }
  return open(kept)
}

const keys = fc.constantFrom('', 'a', 'b', 'é£', '"\n', '\ud800', '__proto__', '7')

const steps = fc.array(
  fc.oneof(
    fc.record({ what: fc.constantFrom('set', 'add'), key: keys, pence: fc.bigInt() }),
    fc.record({ what: fc.constantFrom('delete', 'has', 'get'), key: keys, pence: fc.constant(0n) }),
    fc.record({
      what: fc.constantFrom('clear', 'size', 'keys', 'values', 'each', 'keep', 'keep'),
      key: fc.constant(''),
      pence: fc.constant(0n),
    }),
  ),
  { maxLength: 30 },
)

/** What a step tells of a map that it may change. */
const tell = (sums: Sums, { what, key, pence }: { what: string; key: string; pence: bigint }) => {
  switch (what) {
    case 'set':
      return sums.set(key, { pence }) === sums
    case 'add': {
      const sum = sums.get(key)
      if (sum !== undefined) sum.pence += pence
      return sum?.pence
    }
    case 'get':
      return sums.get(key)?.pence
    case 'has':
      return sums.has(key)
    case 'delete':
      return sums.delete(key)
    case 'clear':
      return sums.clear()
    case 'size':
      return sums.size
    case 'keys':
      return [...sums.keys()]
    case 'values':
      return [...sums.values()].map((sum) => sum.pence)
    default: {
      const all: unknown[] = []
      sums.forEach((sum, name) => {
        all.push([name, sum.pence])
      })
      return all
    }
  }
}

/** Whatever is asked of it and however often it is kept again, it answers as a map that never was. */
const isAMap = (open: Opening) =>
  fc.property(steps, (drawn) => {
    const plain: Sums = new Map()
    let kept = keptAgain(new Map(), open)
    for (const step of drawn) {
      if (step.what === 'keep') kept = keptAgain(kept, open)
      else expect(tell(kept, step)).toEqual(tell(plain, step))
    }
    expect([...kept]).toEqual([...plain])
  })

test('a kept map is a map', () => {
  fc.assert(isAMap(asRead), { numRuns: 300 })
})

class LosesChanges extends KeptMap<Sum, readonly [bigint]> {
  override get(key: string): Sum | undefined {
    return structuredClone(super.get(key))
  }
}

class BringsBack extends KeptMap<Sum, readonly [bigint]> {
  override delete(key: string): boolean {
    return this.has(key)
  }
}

class ReadsKeysLate extends KeptMap<Sum, readonly [bigint]> {
  override set(key: string, value: Sum): this {
    this.delete(key)
    return super.set(key, value)
  }
}

test.each([
  ['changes lost', (kept) => new LosesChanges(kept, unpack)],
  ['what was deleted coming back', (kept) => new BringsBack(kept, unpack)],
  ['an entry that was set losing its place', (kept) => new ReadsKeysLate(kept, unpack)],
  [
    'amounts without their sign',
    (kept) =>
      new KeptMap(kept, ([pence]: readonly [bigint]) => unpack([pence < 0n ? -pence : pence])),
  ],
] satisfies readonly [string, Opening][])('catches %s', (_, wrong) => {
  expect(fc.check(isAMap(wrong), { numRuns: 2_000, seed: 20_231_115 }).failed).toBe(true)
})

test('nothing is decoded before it is asked for', () => {
  const decoded: bigint[] = []
  const kept = keptAgain(
    new Map([
      ['a', { pence: 1n }],
      ['b', { pence: 2n }],
    ]),
    (entries) =>
      new KeptMap(entries, (packed: readonly [bigint]) => {
        decoded.push(...packed)
        return unpack(packed)
      }),
  )
  kept.set('c', { pence: 3n })
  expect([kept.has('a'), kept.size, [...kept.keys()]]).toEqual([true, 3, ['a', 'b', 'c']])
  expect(decoded).toEqual([])
  expect([kept.get('b')?.pence, kept.get('b')?.pence]).toEqual([2n, 2n])
  expect(decoded).toEqual([2n])
})
