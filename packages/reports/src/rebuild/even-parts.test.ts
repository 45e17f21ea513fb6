import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evenParts } from './even-parts.ts'

interface Named {
  readonly name: string
  readonly types: readonly string[]
}

const bytesOf = (type: string): number => Number(type.slice(1))

const namesOf = (parts: readonly (readonly Named[])[]): readonly (readonly string[])[] =>
  parts.map((part) => part.map(({ name }) => name))

describe('folds divided into parts', () => {
  test('those that read the same events share a part, the largest part first', () => {
    const folds: readonly Named[] = [
      { name: 'virements', types: ['a50', 'b35'] },
      { name: 'decisions', types: ['b35', 'c10'] },
      { name: 'budget', types: ['a50', 'd5'] },
      { name: 'reserves', types: ['c10', 'd5', 'e12'] },
    ]
    // Greedily putting the largest first into the cheapest part would read a50 and b35 twice.
    expect(namesOf(evenParts(folds, bytesOf, { count: 2, begun: 20 }))).toEqual([
      ['virements', 'budget'],
      ['decisions', 'reserves'],
    ])
  })

  test('stay in one part if starting another takes longer than everything', () => {
    const folds: readonly Named[] = [
      { name: 'plan', types: ['a5'] },
      { name: 'measures', types: ['b7'] },
    ]
    expect(evenParts(folds, bytesOf, { count: 2, begun: 1_000 })).toHaveLength(1)
  })

  const foldsOfTypes = fc.array(
    fc.uniqueArray(fc.constantFrom('a50', 'b35', 'c10', 'd5', 'e0'), { minLength: 1 }),
    { minLength: 1, maxLength: 8 },
  )

  test('each is in exactly one part, of no more parts than asked for', () => {
    fc.assert(
      fc.property(foldsOfTypes, fc.integer({ min: 1, max: 4 }), (lists, count) => {
        const folds = lists.map((types, number): Named => ({ name: `fold-${number}`, types }))
        const names = namesOf(evenParts(folds, bytesOf, { count, begun: 20 }))
        expect(names.length).toBeLessThanOrEqual(count)
        expect(names.flat().sort()).toEqual(folds.map(({ name }) => name).sort())
      }),
    )
  })
})
