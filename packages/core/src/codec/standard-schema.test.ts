import type { StandardSchemaV1 } from '@standard-schema/spec'
import * as t from 'io-ts'
import { expect, expectTypeOf, test } from 'vitest'
import { type Instant, InstantText } from '../instant.ts'
import { exactObject } from './exact-object.ts'
import { standardSchema } from './standard-schema.ts'

const Entry = exactObject('Entry', { at: InstantText, legs: t.array(t.union([t.null, t.string])) })
const schema = standardSchema(Entry)

test('standardSchema answers at once with the decoded value', () => {
  expect(schema['~standard'].validate({ at: '2023-11-15T10:00:00Z', legs: [null] })).toEqual({
    value: { at: '2023-11-15T10:00:00.000000Z', legs: [null] },
  })
})

test('standardSchema gives one issue for each value, at its path', () => {
  expect(schema['~standard'].validate({ at: 'noon', legs: ['a', 1] })).toEqual({
    issues: [
      { message: 'expected a UTC instant such as 2023-11-15T10:00:00Z', path: ['at'] },
      { message: 'expected null or a text', path: ['legs', 1] },
    ],
  })
})

test('standardSchema names version and vendor and leaves the codec as it is', () => {
  expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'coflyfr' })
  expect(Object.keys(Entry)).not.toContain('~standard')
})

test('standardSchema types its input as the wire form and its output as the decoded one', () => {
  expectTypeOf<StandardSchemaV1.InferInput<typeof schema>['at']>().toEqualTypeOf<string>()
  expectTypeOf<StandardSchemaV1.InferOutput<typeof schema>['at']>().toEqualTypeOf<Instant>()
})
