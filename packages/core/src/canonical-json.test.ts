import { expect, test } from 'vitest'
import { canonicalJson, nestingMax } from './canonical-json.ts'
import { isCanonicalJson } from './is-canonical-json.ts'

// TypeScript keeps these out; JavaScript callers and casts do not.
const write = (value: unknown): string => canonicalJson(value as never)

test('canonicalJson writes the example of RFC 8785, section 3.2.2', () => {
  const text = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`
  expect(write(JSON.parse(text))).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('canonicalJson sorts keys as the example of RFC 8785, section 3.2.3', () => {
  const keys = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö']
  const sorted = ['\r', '1', '\u0080', 'ö', '€', '😀', '\ufb33']
  const written = write(Object.fromEntries(keys.map((key) => [key, 0])))
  expect(written).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`)
})

test('canonicalJson sorts keys that look like numbers as texts', () => {
  expect(write({ 10: 0, 9: 0, '-1': 0, '': 0 })).toBe('{"":0,"-1":0,"10":0,"9":0}')
})

test('canonicalJson sorts objects of any size', () => {
  const keys = Array.from(
    { length: 1500 },
    (_, number) => `key-${number}-${'x'.repeat(number % 60)}`,
  )
  const object = Object.fromEntries(keys.map((key) => [key, 1]))
  const expected = `{${[...keys]
    .sort()
    .map((key) => `"${key}":1`)
    .join(',')}}`
  expect(write(object)).toBe(expected)
  expect(write(object)).toBe(expected)
})

test('canonicalJson keeps a field called __proto__ as any other', () => {
  const parsed: unknown = JSON.parse('{"__proto__":{"a":1},"constructor":2}')
  expect(write(parsed)).toBe('{"__proto__":{"a":1},"constructor":2}')
  expect(write({})).toBe('{}')
})

test('canonicalJson writes -0 as 0 and takes objects without a prototype', () => {
  expect(write([-0])).toBe('[0]')
  expect(write(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}')
})

const cycle: unknown[] = []
cycle.push(cycle)

class Leg {
  readonly amount = '1.00'
}

test.each([
  ['undefined', { data: { legs: ['a', undefined] } }, 'data.legs[1] is undefined'],
  ['a hole in a list', new Array(1), '[0] is undefined'],
  ['bigint', { data: 1n }, 'data is bigint'],
  ['function', { toJSON: () => 1 }, 'toJSON is function'],
  ['symbol', [Symbol('x')], '[0] is symbol'],
  ['NaN', { 'odd key': Number.NaN }, '["odd key"] is NaN'],
  ['Infinity', -Infinity, 'the value is -Infinity'],
  ['lone surrogate', { reason: 'a\udc00' }, 'reason is a lone surrogate'],
  ['lone surrogate in a key', { 'a\ud800': 1 }, '["a\\ud800"] is a lone surrogate'],
  ['Date', { on: new Date(0) }, 'on is an instance of a class'],
  ['Map', { a: 1, b: new Map() }, 'b is an instance of a class'],
  ['instance', [[], new Leg()], '[1] is an instance of a class'],
  ['boxed text', Object('a'), 'the value is an instance of a class'],
  ['cycle', cycle, `is nesting deeper than ${nestingMax}`],
])('canonicalJson throws on %s and names its place', (_, value, message) => {
  expect(() => write(value)).toThrow(TypeError)
  expect(() => write(value)).toThrow(message)
})

test('isCanonicalJson takes the one text of a value', () => {
  expect(isCanonicalJson('{"a":[1,"€"],"b":null}')).toBe(true)
  for (const text of [
    '{"b":1,"a":1}',
    '{ "a":1}',
    '[1.0]',
    '[-0]',
    '["\\u20ac"]',
    '{"a":1,"a":1}',
    '["\\ud800"]',
    '1e400',
    'a',
  ]) {
    expect(isCanonicalJson(text)).toBe(false)
  }
})
