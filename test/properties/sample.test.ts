import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type DrawnItem, drawSample, type SampleMethod } from '@coflyfr/audit'
import { ActualsImported } from '@coflyfr/budget/events'
import { financialYear, plainDate, streamName } from '@coflyfr/core'
import { formatPounds, type Pence, pence } from '@coflyfr/money'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { auditedMemory } from '../support/audited-memory.ts'
import type { Written } from './reports/desk.ts'
import { filled } from './reports/ledgers.ts'

const on = plainDate('2023-05-10')

/** Postings of these amounts in pence, several to an event, as an import from the general ledger records them. */
const postings = (amounts: readonly bigint[]): readonly Written[] =>
  Array.from({ length: Math.ceil(amounts.length / 7) }, (_, part): Written => {
    const some = amounts.slice(part * 7, part * 7 + 7)
    const event = ActualsImported.of(on, {
      financialYear: financialYear('2023-24'),
      source: 'gl',
      batch: 'b1',
      period: 'P02',
      concerns: null,
      postings: some.map((amount, number) => ({
        costCentre: 'Placements',
        subjective: 'all',
        amount: formatPounds(pence(amount)),
        postedOn: on,
        reference: `${part}/${number}`,
        description: null,
      })),
    })
    return [streamName('actuals', '2023-24-gl'), event]
  })

type Draw = (
  amounts: readonly bigint[],
  method: SampleMethod,
  side?: 'debits' | 'credits' | 'all',
) => Promise<{
  readonly items: number
  readonly value: bigint
  readonly selected: readonly DrawnItem[]
}>

const draw: Draw = async (amounts, method, side = 'debits') => {
  const ledger = await auditedMemory(await filled(postings(amounts)))
  const population = { name: 'postings', side, where: [], size: ledger.tree.size() } as const
  const drawn = await drawSample(ledger, population, method)
  assert.ok(isRight(drawn))
  return drawn.right
}

/** The index of an item among the amounts. */
const indexOf = ({ position, item }: DrawnItem): number => position * 7 + item

const amounts = fc.array(fc.bigInt({ min: 1n, max: 10_000_00n }), { minLength: 1, maxLength: 60 })
const seeds = fc.string({ minLength: 1, maxLength: 12 })
const intervals = fc.bigInt({ min: 1n, max: 5_000_00n }).map(pence)

const sum = (of: readonly bigint[]): bigint => of.reduce((all, one) => all + one, 0n)

const slow = 120_000
const isCaught = async <Values>(property: fc.IAsyncProperty<Values>): Promise<boolean> =>
  (await fc.check(property, { seed: 20_231_115, numRuns: 200, endOnFailure: true })).failed

/** Every item of an interval or more is drawn, each point selects one item, and the population is complete. */
const topIsTaken = (drawing: Draw) =>
  fc.asyncProperty(amounts, seeds, intervals, async (of, seed, interval) => {
    const { items, value, selected } = await drawing(of, {
      method: 'monetary-unit',
      seed,
      interval,
    })
    assert.deepEqual([items, value], [of.length, sum(of)])
    const drawn = new Set(selected.map(indexOf))
    for (const [index, amount] of of.entries())
      if (amount >= interval) assert.ok(drawn.has(index), `${amount} of ${interval}`)
    const hits = BigInt(selected.reduce((all, one) => all + one.hits, 0))
    const [least, rest] = [sum(of) / interval, sum(of) % interval]
    assert.ok(hits === least || (rest > 0n && hits === least + 1n), `${hits} of ${least}`)
    for (const one of selected) {
      const whole = BigInt(of[indexOf(one)] ?? 0n) / interval
      assert.ok(BigInt(one.hits) === whole || BigInt(one.hits) === whole + 1n)
    }
  })

test(
  'a monetary unit sample takes every item of an interval or more, and a point an interval',
  async () => {
    await fc.assert(topIsTaken(draw), { numRuns: 60 })
  },
  slow,
)

test(
  'a sampler that takes each item at most half the time is caught',
  async () => {
    const forgetful: Draw = async (of, method, side) => {
      const drawn = await draw(of, method, side)
      return { ...drawn, selected: drawn.selected.filter((one) => indexOf(one) % 2 === 0) }
    }
    expect(await isCaught(topIsTaken(forgetful))).toBe(true)
  },
  slow,
)

const interval: Pence = pence(1_000_00n)
const shares = [50n, 100n, 250n, 500n, 900n, 999n, 1n, 200n].map((pounds) => pounds * 100n)

/** How often each item was drawn by so many seeds. */
const frequencies = async (drawing: Draw, seedCount: number): Promise<readonly number[]> => {
  const counts = shares.map(() => 0)
  for (let number = 0; number < seedCount; number += 1) {
    const method = { method: 'monetary-unit', seed: `seed ${number}`, interval } as const
    const { selected } = await drawing(shares, method)
    for (const one of selected) counts[indexOf(one)] = (counts[indexOf(one)] ?? 0) + 1
  }
  return counts.map((count) => count / seedCount)
}

/** Chi-squared of each item's share against what was drawn, each item by itself; 3.9 standard deviations at most. */
const isProportional = (found: readonly number[], seedCount: number): boolean =>
  found.every((frequency, index) => {
    const expected = Number(shares[index] ?? 0n) / Number(interval)
    const deviation = Math.sqrt((expected * (1 - expected)) / seedCount)
    return Math.abs(frequency - expected) <= 3.9 * deviation
  })

test(
  'an item’s chance is its share of the interval',
  async () => {
    expect(isProportional(await frequencies(draw, 1500), 1500)).toBe(true)
  },
  slow,
)

test(
  'a sampler that gives each item the same chance is caught',
  async () => {
    const alike: Draw = (of, method, side) =>
      method.method === 'monetary-unit'
        ? draw(of, { method: 'random', seed: method.seed, size: 4 }, side)
        : draw(of, method, side)
    expect(isProportional(await frequencies(alike, 400), 400)).toBe(false)
  },
  slow,
)

test(
  'each item is drawn at random as often as any other',
  async () => {
    const counts = shares.map(() => 0)
    const runs = 1500
    for (let number = 0; number < runs; number += 1) {
      const { selected } = await draw(shares, { method: 'random', seed: `s${number}`, size: 3 })
      expect(selected).toHaveLength(3)
      for (const one of selected) counts[indexOf(one)] = (counts[indexOf(one)] ?? 0) + 1
    }
    const expected = 3 / shares.length
    const deviation = Math.sqrt((expected * (1 - expected)) / runs)
    for (const count of counts)
      expect(Math.abs(count / runs - expected)).toBeLessThan(3.9 * deviation)
  },
  slow,
)

test(
  'random sampling is what the guide says: the smallest SHA-256 of seed and name',
  async () => {
    await fc.assert(
      fc.asyncProperty(amounts, seeds, fc.integer({ min: 1, max: 20 }), async (of, seed, size) => {
        const { selected } = await draw(of, { method: 'random', seed, size })
        const numbered = of.map((_, index) => {
          const name = `${Math.floor(index / 7)}.${index % 7}`
          return [createHash('sha256').update(`${seed}\n${name}`).digest('hex'), index] as const
        })
        const smallest = numbered
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .slice(0, size)
        assert.deepEqual(
          selected.map(indexOf),
          smallest.map(([, index]) => index).toSorted((one, other) => one - other),
        )
        const larger = await draw(of, { method: 'random', seed, size: size + 3 })
        const names = new Set(larger.selected.map(indexOf))
        assert.ok(selected.every((one) => names.has(indexOf(one))))
      }),
      { numRuns: 40 },
    )
  },
  slow,
)

/** Worked out by another program, in another language, from what the guide says. */
test('the same seed draws the same on every machine', async () => {
  const drawn = async (method: SampleMethod) =>
    (await draw(shares, method)).selected.map((one) => [indexOf(one), one.hits])
  expect(await drawn({ method: 'random', seed: '4-6-1', size: 3 })).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
  ])
  expect(await drawn({ method: 'monetary-unit', seed: '4-6-1', interval })).toEqual([
    [2, 1],
    [4, 1],
    [5, 1],
  ])
})

test('credits are drawn with their sign turned, and of a threshold all that reach it', async () => {
  const mixed = [500_00n, -700_00n, 20_00n, -20_00n, 700_00n]
  const threshold = pence(500_00n)
  const debits = await draw(mixed, { method: 'above', threshold })
  expect(debits.selected.map(indexOf)).toEqual([0, 4])
  expect([debits.items, debits.value]).toEqual([3, 1_220_00n])
  const credits = await draw(mixed, { method: 'above', threshold }, 'credits')
  expect(credits.selected.map(({ amount }) => amount)).toEqual([700_00n])
  const ledger = await auditedMemory(await filled(postings(mixed)))
  const all = { name: 'postings', side: 'all', where: [], size: ledger.tree.size() } as const
  const refused = await drawSample(ledger, all, { method: 'monetary-unit', seed: 's', size: 2 })
  expect(refused).toMatchObject({ left: { tag: 'SidesMixed' } })
  const debitsOnly = { ...all, side: 'debits' } as const
  const many = { method: 'monetary-unit', seed: 's', size: 200_000 } as const
  expect(await drawSample(ledger, debitsOnly, many)).toMatchObject({
    left: { tag: 'TooManyPoints' },
  })
})
