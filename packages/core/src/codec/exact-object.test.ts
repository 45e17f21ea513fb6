import fc from 'fast-check'
import { isLeft, isRight, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { expect, expectTypeOf, test } from 'vitest'
import { InstantText } from '../instant.ts'
import { describeErrors } from './describe-errors.ts'
import { exactObject } from './exact-object.ts'

const Leg = exactObject('Leg', { amount: t.string }, { note: t.string })

const problemsOf = (codec: t.Mixed, value: unknown) => {
  const decoded = codec.decode(value)
  return isLeft(decoded) ? describeErrors(decoded.left) : []
}

test.each([{ amount: '1.00' }, { amount: '1.00', note: 'x' }])(
  'exactObject takes %j as it is',
  (value) => {
    const decoded = Leg.decode(value)
    expect(decoded).toEqual(right(value))
    expect(Leg.is(value)).toBe(true)
    expect(decoded).toHaveProperty('right', value)
  },
)

test.each([
  [{}, [{ path: 'amount', value: undefined, expected: 'a text (missing)' }]],
  [{ amount: 1 }, [{ path: 'amount', value: 1, expected: 'a text' }]],
  [
    { amount: '1.00', nte: 'x' },
    [{ path: 'nte', value: 'x', expected: 'no field of this name: Leg has amount, note' }],
  ],
  [
    { amount: '1.00', note: undefined },
    [{ path: 'note', value: undefined, expected: 'a value, or the field left out' }],
  ],
  [null, [{ path: '', value: null, expected: 'an object: Leg has amount, note' }]],
  [['1.00'], [{ path: '', value: ['1.00'], expected: 'an object: Leg has amount, note' }]],
])('exactObject refuses %j', (value, problems) => {
  expect(problemsOf(Leg, value)).toEqual(problems)
  expect(Leg.is(value)).toBe(false)
})

test('exactObject reports every field that is wrong', () => {
  expect(problemsOf(Leg, { note: 1, other: 2 }).map(({ path }) => path)).toEqual([
    'amount',
    'note',
    'other',
  ])
})

test('exactObject refuses a field called __proto__', () => {
  expect(problemsOf(Leg, JSON.parse('{"amount":"1.00","__proto__":{}}'))).toMatchObject([
    { path: '__proto__' },
  ])
})

test('exactObject refuses an instance of a class', () => {
  expect(exactObject('Nothing', {}).is(new Map())).toBe(false)
  expect(problemsOf(exactObject('Nothing', {}), new Map())).toMatchObject([
    { expected: 'an object: Nothing has no fields' },
  ])
})

test('exactObject asks for a required field even where its codec takes anything', () => {
  expect(problemsOf(exactObject('Line', { data: t.unknown }), {})).toEqual([
    { path: 'data', value: undefined, expected: 'a value (missing)' },
  ])
})

const Amount = new t.Type<number, string, unknown>(
  'Amount',
  (value): value is number => typeof value === 'number',
  (value, context) =>
    typeof value === 'string' ? t.success(Number(value)) : t.failure(value, context),
  (value) => value.toFixed(2),
)

test('exactObject keeps what its fields decode to, leaves its input alone, and encodes back', () => {
  const Entry = exactObject('Entry', { amount: Amount }, { at: InstantText, half: Amount })
  const wire = { amount: '3.00', at: '2023-11-15T10:00:00Z' }
  const decoded = Entry.decode(wire)
  expect(decoded).toEqual(right({ amount: 3, at: '2023-11-15T10:00:00.000000Z' }))
  expect(wire).toEqual({ amount: '3.00', at: '2023-11-15T10:00:00Z' })
  if (isLeft(decoded)) throw new Error('refused')
  expect(Entry.encode(decoded.right)).toEqual({ ...wire, at: '2023-11-15T10:00:00.000000Z' })
})

test('exactObject fills up what is written in short, though its fields encode as they are', () => {
  const At = exactObject('At', { at: InstantText }, { note: t.string })
  const at = '2023-11-15T10:00:00.000000Z'
  expect(At.decode({ at: '2023-11-15T10:00:00Z', note: 'x' })).toEqual(right({ at, note: 'x' }))
  expect(At.decode({ at })).toEqual(right({ at }))
})

test('exactObject types optional fields as left out, never undefined, and all as readonly', () => {
  expectTypeOf<t.TypeOf<typeof Leg>>().toEqualTypeOf<{
    readonly amount: string
    readonly note?: string
  }>()
  // @ts-expect-error with exactOptionalPropertyTypes an optional field is not the same as undefined
  const leg: t.TypeOf<typeof Leg> = { amount: '1.00', note: undefined }
  expect(Leg.is(leg)).toBe(false)
})

test('exactObject takes its fields in any order', () => {
  const names = ['b', 'd', 'a', 'c']
  const Four = exactObject('Four', { d: t.number, b: t.number }, { c: t.number, a: t.number })
  fc.assert(
    fc.property(fc.shuffledSubarray(names), (given) => {
      const isWhole = given.includes('b') && given.includes('d')
      expect(Four.is(Object.fromEntries(given.map((name) => [name, 1])))).toBe(isWhole)
      expect(Four.is(Object.fromEntries([...given, 'e'].map((name) => [name, 1])))).toBe(false)
    }),
  )
})

test('exactObject takes null of a field that may be null, and of no other', () => {
  const TextOrNull = t.union([t.string, t.null])
  const NullOrText = t.union([t.null, t.string])
  const required = { text: TextOrNull, other: NullOrText, count: t.number }
  const Paper = exactObject('Paper', required, { note: TextOrNull })
  const any = fc.constantFrom('x', 1, null)
  const value = fc.record({ text: any, other: any, count: any, note: any })
  fc.assert(
    fc.property(value, (paper) => {
      const { count, ...texts } = paper
      const isSound = count === 1 && Object.values(texts).every((text) => text !== 1)
      expect(Paper.is(paper)).toBe(isSound)
      expect(isRight(Paper.decode(paper))).toBe(isSound)
    }),
  )
})

const Entry = exactObject('Entry', { leg: Leg, count: t.number }, { note: t.string })

/** Entries of which each field is mostly right, so that few things at a time are wrong. */
const nearlyEntries = (): fc.Arbitrary<unknown> => {
  const any = fc.oneof(fc.string(), fc.integer(), fc.constantFrom(null, undefined))
  const mostly = (right: fc.Arbitrary<unknown>) => fc.oneof({ weight: 9, arbitrary: right }, any)
  const leg = fc.record(
    { amount: mostly(fc.string()), note: mostly(fc.string()), stray: any },
    { requiredKeys: ['amount'] },
  )
  const fields = { leg: mostly(leg), count: mostly(fc.integer()), note: mostly(fc.string()) }
  return fc.record({ ...fields, stray: any }, { requiredKeys: ['leg', 'count'] })
}

test('exactObject gives one verdict by `is` and by `decode`, of what is nearly right', () => {
  fc.assert(
    fc.property(nearlyEntries(), (value) => {
      expect(isRight(Entry.decode(value))).toBe(Entry.is(value))
    }),
    { numRuns: 1_000 },
  )
})

test('exactObject takes what is right, by `is` and by `decode`', () => {
  const leg = fc.record({ amount: fc.string(), note: fc.string() }, { requiredKeys: ['amount'] })
  const fields = { leg, count: fc.integer(), note: fc.string() }
  const entry = fc.record(fields, { requiredKeys: ['leg', 'count'] })
  fc.assert(
    fc.property(entry, (value) => {
      expect(Entry.is(value)).toBe(true)
      expect(Entry.decode(value)).toEqual(right(value))
    }),
  )
})
