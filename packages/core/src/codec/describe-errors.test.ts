import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { PlainDateText } from '../plain-date.ts'
import { describeErrors } from './describe-errors.ts'
import { exactObject } from './exact-object.ts'
import { oneOf } from './literals.ts'
import { NonEmptyText } from './non-empty-text.ts'

const problemsOf = (codec: t.Mixed, value: unknown) => {
  const decoded = codec.decode(value)
  return isLeft(decoded) ? describeErrors(decoded.left) : []
}

const Leg = exactObject('Leg', { amount: t.string })
const Proposal = exactObject('Proposal', {
  data: exactObject('Data', { legs: t.readonlyArray(Leg) }),
})

test('describeErrors writes the path of a field inside a list', () => {
  const value = { data: { legs: [{ amount: '1.00' }, { amount: 2 }, 3] } }
  expect(problemsOf(Proposal, value)).toEqual([
    { path: 'data.legs[1].amount', value: 2, expected: 'a text' },
    { path: 'data.legs[2]', value: 3, expected: 'an object: Leg has amount' },
  ])
})

test.each([
  [t.number, 'a number'],
  [t.boolean, 'true or false'],
  [t.array(t.string), 'a list'],
  [t.UnknownRecord, 'an object'],
  [t.literal('posted'), '"posted"'],
])('describeErrors puts the name of a plain codec into words (%#)', (codec, expected) => {
  expect(problemsOf(codec, 'x')).toEqual([{ path: '', value: 'x', expected }])
})

test('describeErrors says that a field is missing', () => {
  expect(problemsOf(exactObject('Meeting', { heldOn: PlainDateText }), {})).toEqual([
    { path: 'heldOn', value: undefined, expected: 'a date such as 2023-09-19 (missing)' },
  ])
})

test('describeErrors leaves the parts of an intersection out of the path', () => {
  const Both = t.exact(t.intersection([t.type({ a: t.string }), t.partial({ b: t.string })]))
  expect(problemsOf(Both, { a: 1, b: 2 })).toEqual([
    { path: 'a', value: 1, expected: 'a text' },
    { path: 'b', value: 2, expected: 'a text' },
  ])
})

const Kind = t.union([
  exactObject('Grant', { kind: t.literal('grant'), from: PlainDateText }),
  exactObject('Reserve', { kind: t.literal('reserve'), reserve: t.string }),
])
const Funding = exactObject('Funding', { sources: t.array(Kind) })

test('describeErrors describes the branch that a tag names', () => {
  expect(problemsOf(Funding, { sources: [{ kind: 'reserve', reserve: 1 }] })).toEqual([
    { path: 'sources[0].reserve', value: 1, expected: 'a text' },
  ])
})

test('describeErrors lists the tags where a tag is none of them or missing', () => {
  expect(problemsOf(Funding, { sources: [{ kind: 'loan' }, {}, 1] })).toEqual([
    { path: 'sources[0].kind', value: 'loan', expected: 'one of "grant", "reserve"' },
    { path: 'sources[1].kind', value: undefined, expected: 'one of "grant", "reserve" (missing)' },
    { path: 'sources[2]', value: 1, expected: 'an object' },
  ])
})

test('describeErrors describes the only branch of the form that the value has', () => {
  const Optional = t.union([t.null, Leg])
  expect(problemsOf(Optional, { amount: 1 })).toEqual([
    { path: 'amount', value: 1, expected: 'a text' },
  ])
})

test('describeErrors takes the tag into account where another branch has none', () => {
  const Loose = t.union([t.null, ...Kind.types])
  expect(problemsOf(Loose, { kind: 'grant', from: 'today' })).toEqual([
    { path: 'from', value: 'today', expected: 'a date such as 2023-09-19' },
  ])
})

test('describeErrors tells once what a union takes where no branch stands out', () => {
  const Due = exactObject('Due', { on: t.union([PlainDateText, t.null, oneOf('never', 'always')]) })
  expect(problemsOf(Due, { on: 3 })).toEqual([
    {
      path: 'on',
      value: 3,
      expected: 'a date such as 2023-09-19 or null or one of "never", "always"',
    },
  ])
  const Scope = t.union([
    exactObject('ByService', { service: NonEmptyText }),
    exactObject('ByCostCentre', { costCentre: NonEmptyText }),
  ])
  expect(problemsOf(exactObject('Forecast', { scope: Scope }), { scope: {} })).toEqual([
    { path: 'scope', value: {}, expected: 'ByService or ByCostCentre' },
  ])
})

test('describeErrors resolves a union inside a union, and each place by itself', () => {
  const Nested = t.array(t.union([t.null, exactObject('Box', { inner: t.union([t.null, Leg]) })]))
  expect(problemsOf(Nested, [{ inner: { amount: 1 } }, { inner: 2 }, 3])).toEqual([
    { path: '[0].inner.amount', value: 1, expected: 'a text' },
    { path: '[1].inner', value: 2, expected: 'null or an object: Leg has amount' },
    { path: '[2]', value: 3, expected: 'null or an object: Box has inner' },
  ])
})

test('describeErrors follows a recursive codec', () => {
  interface Head {
    readonly name: string
    readonly parts: readonly Head[]
  }
  const Head: t.Type<Head, Head, unknown> = t.recursion('Head', () =>
    exactObject('Head', { name: t.string, parts: t.readonlyArray(Head) }),
  )
  expect(problemsOf(Head, { name: 'a', parts: [{ name: 1, parts: [] }] })).toEqual([
    { path: 'parts[0].name', value: 1, expected: 'a text' },
  ])
})
