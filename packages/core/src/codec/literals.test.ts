import { isLeft, right } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { expect, expectTypeOf, test } from 'vitest'
import { describeErrors } from './describe-errors.ts'
import { oneOf } from './literals.ts'

const Kind = oneOf('permanent', 'one-off')

test('oneOf takes each choice and no other', () => {
  expect(Kind.decode('one-off')).toEqual(right('one-off'))
  expect(['One-off', '', null, 0].some(Kind.is)).toBe(false)
  expectTypeOf<t.TypeOf<typeof Kind>>().toEqualTypeOf<'permanent' | 'one-off'>()
})

test.each([
  [Kind, 'one of "permanent", "one-off"'],
  [oneOf('only'), '"only"'],
])('oneOf names its choices (%#)', (codec, expected) => {
  const decoded = codec.decode('x')
  if (!isLeft(decoded)) throw new Error('taken')
  expect(describeErrors(decoded.left)).toEqual([{ path: '', value: 'x', expected }])
})
